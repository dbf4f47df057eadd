def div(a, b):
    try:
        return a / b
    except ZeroDivisionError as e:
        return str(e)
    finally:
        print("div", a, b)


print(div(1, 2))
print(div(1, 0))
