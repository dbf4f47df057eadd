print("begins")
before = 1
raise ValueError("while importing")
