# Topological order of a graph.

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]


class _NodeInfo:
    # What is known of a node. npredecessors turns negative when the node leaves the sorter.
    __slots__ = "node", "npredecessors", "successors"

    def __init__(self, node):
        self.node, self.npredecessors, self.successors = node, 0, []


_NODE_OUT, _NODE_DONE = -1, -2


class CycleError(ValueError):
    """There is a cycle: the second argument lists its nodes, the first one again at the end."""


class TopologicalSorter:
    """Hands out nodes of a graph when all their predecessors are done."""

    def __init__(self, graph=None):
        self._node2info, self._ready_nodes = {}, None
        self._npassedout = self._nfinished = 0
        for item in () if graph is None else graph.items():
            self.add(item[0], *item[1])

    def _get_nodeinfo(self, node):
        try:
            return self._node2info[node]
        except KeyError:
            return self._node2info.setdefault(node, _NodeInfo(node))

    def add(self, node, *predecessors):
        """Add a node that comes after its predecessors."""
        if self._ready_nodes is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._get_nodeinfo(node).npredecessors += len(predecessors)
        for before in map(self._get_nodeinfo, predecessors):
            before.successors.append(node)

    def prepare(self):
        """End the adding, and look for cycles."""
        if self._ready_nodes is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready_nodes = [node for node, info in self._node2info.items() if not info.npredecessors]
        loop = self._find_cycle()
        if loop is not None:
            raise CycleError("nodes are in a cycle", loop)

    def get_ready(self):
        """The nodes that are ready now and were not handed out before."""
        batch = self._prepared()
        handed = tuple(batch)
        del batch[:]
        for info in map(self._node2info.__getitem__, handed):
            info.npredecessors = _NODE_OUT
        self._npassedout += len(handed)
        return handed

    def is_active(self):
        """Whether there is more to do."""
        return bool(self._prepared()) or self._npassedout > self._nfinished

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Note that nodes are done, which makes others ready."""
        ready, infos = self._prepared(), self._node2info
        for node in nodes:
            if node not in infos:
                raise ValueError(f"node {node!r} was not added using add()")
            info = infos[node]
            if info.npredecessors >= 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if info.npredecessors == _NODE_DONE:
                raise ValueError(f"node {node!r} was already marked done")
            info.npredecessors = _NODE_DONE
            for after in info.successors:
                waiting = infos[after]
                waiting.npredecessors -= 1
                if not waiting.npredecessors:
                    ready.append(after)
            self._nfinished += 1

    def _prepared(self):
        if self._ready_nodes is None:
            raise ValueError("prepare() must be called first")
        return self._ready_nodes

    def _find_cycle(self):
        # Depth first. What is on the trail and comes up again closes a cycle; what was left is clear of cycles.
        clear = set()
        for start in self._node2info:
            if start in clear:
                continue
            trail = [start]
            untried = {start: iter(self._node2info[start].successors)}
            while trail:
                for step in untried[trail[-1]]:
                    if step in untried:
                        return trail[trail.index(step):] + [step]
                    if step not in clear:
                        trail.append(step)
                        untried[step] = iter(self._node2info[step].successors)
                        break
                else:
                    dead_end = trail.pop()
                    del untried[dead_end]
                    clear.add(dead_end)
        return None

    def static_order(self):
        """All nodes, one by one, in an order that fits."""
        self.prepare()
        while self.is_active():
            batch = self.get_ready()
            yield from batch
            self.done(*batch)

    __class_getitem__ = classmethod(GenericAlias)
