graph = {"a": {"b": 4, "c": 1}, "b": {"d": 1}, "c": {"b": 2, "d": 5}, "d": {"e": 3}, "e": {}}


def bfs(start):
    seen, queue = [start], [start]
    while queue:
        for n in graph[queue.pop(0)]:
            if n not in seen:
                seen.append(n)
                queue.append(n)
    return seen


def dfs(node, seen=None):
    seen = seen if seen is not None else []
    seen.append(node)
    for n in graph[node]:
        if n not in seen:
            dfs(n, seen)
    return seen


def dijkstra(start):
    dist = {start: 0}
    prev = {}
    todo = set(graph)
    while todo:
        reach = [n for n in todo if n in dist]
        if not reach:
            break
        n = min(reach, key=lambda n: (dist[n], n))
        todo.remove(n)
        for m, w in graph[n].items():
            if m not in dist or dist[n] + w < dist[m]:
                dist[m] = dist[n] + w
                prev[m] = n
    return dist, prev


def path(prev, end):
    out = [end]
    while out[-1] in prev:
        out.append(prev[out[-1]])
    return out[::-1]


def toposort(g):
    done, order = set(), []

    def visit(n, trail=()):
        if n in trail:
            raise ValueError("cycle " + " -> ".join(trail + (n,)))
        if n not in done:
            for m in g[n]:
                visit(m, trail + (n,))
            done.add(n)
            order.append(n)
    for n in g:
        visit(n)
    return order[::-1]


def components(g):
    parent = {n: n for n in g}

    def find(n):
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n
    for n, ms in g.items():
        for m in ms:
            parent[find(n)] = find(m)
    out = {}
    for n in g:
        out.setdefault(find(n), []).append(n)
    return sorted(out.values())


print(bfs("a"), dfs("a"))
dist, prev = dijkstra("a")
print(sorted(dist.items()), path(prev, "e"))
print(toposort(graph))
try:
    toposort({"x": ["y"], "y": ["z"], "z": ["x"]})
except ValueError as e:
    print(e)
print(components({1: [2], 2: [], 3: [4], 4: [], 5: []}))
