class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        for x in reversed(list(items)):
            self.head = Node(x, self.head)

    def __iter__(self):
        n = self.head
        while n:
            yield n.value
            n = n.next

    def reverse(self):
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev
        return self


l = LinkedList([1, 2, 3])
print(list(l), list(l.reverse()), sum(l), 2 in l)
