é = 1
变量 = 2
ñandú = é + 变量
print(ñandú)
def größe(π): return π * 2
print(größe(3))
class Ω: α = "a"
print(Ω.α, Ω.__name__)
ﬁ = "ligature"
print(fi)
