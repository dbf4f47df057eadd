print("import", __name__)
