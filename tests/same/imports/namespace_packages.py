import _nspkg.part
print(_nspkg.part.value, _nspkg.__name__)
from _nspkg import part
print(part.__name__)
