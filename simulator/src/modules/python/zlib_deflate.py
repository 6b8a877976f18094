# Makes data smaller as zlib does (deflate.c, trees.c): of the many right answers of RFC 1951 it is the one that follows from
# how zlib looks for what was there before, where it ends a block, and how it builds the codes of one.

from zlib import _DISTANCES, _LENGTHS, _ORDER

# By level: how long the match before has to be for a quarter of the search, for none at all, what length is good enough,
# and how many places are looked at. The first three do not wait for a better match one place further.
_SEARCH = {1: (4, 4, 8, 4), 2: (4, 5, 16, 8), 3: (4, 6, 32, 32), 4: (4, 4, 16, 16), 5: (8, 16, 32, 32),
           6: (8, 16, 128, 128), 7: (8, 32, 128, 256), 8: (32, 128, 258, 1024), 9: (32, 258, 258, 4096)}
_SHORTEST, _LONGEST = 3, 258
# A match of three bytes is not worth a greater distance.
_TOO_FAR = 4096
# So many symbols make a block.
_BLOCK = (1 << 14) - 1
_END = 256


def _places(starts, more_than):
    # The number of each start, by value.
    return [number for number, (start, bits) in enumerate(starts) for _ in range(1 << bits) if start < more_than]


_LENGTH_OF = _places(_LENGTHS[:-1], 258)[:255] + [28]
_DISTANCE_OF = _places(_DISTANCES, 32769)
_MORE_LENGTH = [bits for _, bits in _LENGTHS]
_MORE_DISTANCE = [bits for _, bits in _DISTANCES]
_FIXED = [8] * 144 + [9] * 112 + [7] * 24 + [8] * 8
# How often a length of codes is said again, by its symbol.
_AGAIN = {16: 2, 17: 3, 18: 7}


class _Out:
    """Bits, the lowest of each byte first."""

    def __init__(self):
        self.done, self.held, self.count = bytearray(), 0, 0

    def put(self, value, count):
        self.held |= value << self.count
        self.count += count
        while self.count > 7:
            self.done.append(self.held & 255)
            self.held >>= 8
            self.count -= 8

    def fill(self):
        self.put(0, -self.count % 8)


class _Tree:
    """The code of an alphabet, from how often each symbol is wanted (build_tree)."""

    def __init__(self, wanted, more=(), most=15, fixed=None):
        self.wanted, self.most = wanted, most
        self.more = [0] * (len(wanted) - len(more)) + list(more)
        self.lengths = [0] * len(wanted)
        self.last = max([symbol for symbol, count in enumerate(wanted) if count], default=-1)
        counts = {symbol: count for symbol, count in enumerate(wanted) if count}
        while len(counts) < 2:
            # A code has two symbols at least.
            if self.last < 2:
                self.last += 1
                counts[self.last] = 1
            else:
                counts[0] = 1
        self._grow(counts)
        self.bits = sum(count * (self.lengths[symbol] + self.more[symbol])
                        for symbol, count in enumerate(wanted) if count)
        if fixed:
            self.fixed_bits = sum(count * (fixed[symbol] + self.more[symbol])
                                  for symbol, count in enumerate(wanted) if count)
        self.codes = _codes(self.lengths)

    def _grow(self, weight):
        # A heap of the nodes without a parent, the lightest first; of equal ones the flattest.
        heap, depth, parent, order = [None, *weight], dict.fromkeys(weight, 0), {}, []

        def lighter(one, other):
            return (weight[one], depth[one]) <= (weight[other], depth[other])

        def sink(place):
            node = heap[place]
            while (below := 2 * place) < len(heap):
                if below + 1 < len(heap) and lighter(heap[below + 1], heap[below]):
                    below += 1
                if lighter(node, heap[below]):
                    break
                heap[place] = heap[below]
                place = below
            heap[place] = node

        for place in range(len(weight) // 2, 0, -1):
            sink(place)
        node = len(self.wanted)
        while len(heap) > 2:
            first = heap[1]
            heap[1] = heap[-1]
            heap.pop()
            sink(1)
            second = heap[1]
            order += [first, second]
            weight[node] = weight[first] + weight[second]
            depth[node] = max(depth[first], depth[second]) + 1
            parent[first] = parent[second] = heap[1] = node
            sink(1)
            node += 1
        self._measure(heap[1], order, parent)

    def _measure(self, root, order, parent):
        # Lengths of codes; those that are too long are shortened at the cost of others (gen_bitlen).
        lengths, too_long, per_length = {root: 0}, 0, [0] * (self.most + 2)
        for node in reversed(order):
            length = lengths[parent[node]] + 1
            if length > self.most:
                length = self.most
                too_long += 1
            lengths[node] = length
            if node < len(self.wanted):
                per_length[length] += 1
        any_too_long = too_long > 0
        while too_long > 0:
            length = self.most - 1
            while not per_length[length]:
                length -= 1
            per_length[length] -= 1
            per_length[length + 1] += 2
            per_length[self.most] -= 1
            too_long -= 2
        leaves = [node for node in order if node < len(self.wanted)]
        if not any_too_long:
            for leaf in leaves:
                self.lengths[leaf] = lengths[leaf]
            return
        leaves = iter(leaves)
        for length in range(self.most, 0, -1):
            for _ in range(per_length[length]):
                self.lengths[next(leaves)] = length


def _codes(lengths):
    # Each symbol's bits, the first one lowest, and how many.
    codes, code = {}, 0
    for length in range(1, 16):
        for symbol, own in enumerate(lengths):
            if own == length:
                codes[symbol] = int(f'{code:0{length}b}'[::-1], 2), length
                code += 1
        code <<= 1
    return codes


def _runs(lengths):
    """Lengths of codes, as they are said: each length with how often, or that there are so many more (scan_tree)."""
    said, before, count = [], -1, 0
    most, least = (138, 3) if not lengths[0] else (7, 4)
    for place, length in enumerate(lengths):
        after = lengths[place + 1] if place + 1 < len(lengths) else None
        count += 1
        if count < most and length == after:
            continue
        if count < least:
            said += [(length, 0)] * count
        elif length:
            if length != before:
                said.append((length, 0))
                count -= 1
            said.append((16, count - 3))
        else:
            said.append((17, count - 3) if count <= 10 else (18, count - 11))
        count, before = 0, length
        most, least = (138, 3) if after == 0 else (6, 3) if length == after else (7, 4)
    return said


class _Deflate:
    """Data on its way into blocks."""

    def __init__(self, data, level, window):
        self.data, self.level, self.out = data, level, _Out()
        self.farthest = (1 << window) - _LONGEST - _SHORTEST - 1
        self.heads, self.before = {}, [0] * len(data)
        self.block_start = self.at = 0
        self.begin_block()

    def begin_block(self):
        self.symbols = []
        self.literals, self.distances = [0] * 286, [0] * 30
        self.literals[_END] = 1

    # What was there before.

    def note(self, place):
        """Notes what begins here; where the same may have begun last."""
        one, two, three = self.data[place:place + 3]
        key = (one << 10 ^ two << 5 ^ three) & 0x7fff
        last = self.before[place] = self.heads.get(key, 0)
        self.heads[key] = place
        return last

    def longest(self, place, match, best):
        """The longest match and its place, if it is longer than `best` (longest_match)."""
        data, (good, _, nice, tries) = self.data, _SEARCH[self.level]
        left = len(data) - place
        if best >= good:
            tries >>= 2
        nice, limit, found = min(nice, left), max(place - self.farthest, 0), None
        most = min(_LONGEST, left)
        while True:
            if best < most and data[match + best] == data[place + best] and data[match + best - 1] == data[place + best - 1]:
                length = 0
                while length < most and data[match + length] == data[place + length]:
                    length += 1
                if length > best:
                    found, best = match, length
                    if length >= nice:
                        break
            match = self.before[match]
            tries -= 1
            if match <= limit or not tries:
                break
        return min(best, left), found

    def is_near(self, place, match):
        return match and place - match <= self.farthest

    def quickly(self):
        data, longest_noted = self.data, _SEARCH[self.level][1]
        end = len(data)
        while self.at < end:
            place, length = self.at, 0
            if end - place >= _SHORTEST and self.is_near(place, match := self.note(place)):
                length, match = self.longest(place, match, _SHORTEST - 1)
            if length < _SHORTEST:
                self.at += 1
                self.literal(data[place])
                continue
            self.at += length
            if length <= longest_noted and end - self.at >= _SHORTEST:
                for passed in range(place + 1, self.at):
                    self.note(passed)
            self.copy(place - match, length)

    def slowly(self):
        data, lazy = self.data, _SEARCH[self.level][1]
        end, length, match, waits = len(data), _SHORTEST - 1, 0, False
        while self.at < end:
            place = self.at
            last = self.note(place) if end - place >= _SHORTEST else 0
            before, match_before = length, match
            length = _SHORTEST - 1
            if before < lazy and self.is_near(place, last):
                length, found = self.longest(place, last, before)
                if found is not None:
                    match = found
                if length == _SHORTEST and place - match > _TOO_FAR:
                    length = _SHORTEST - 1
            if before >= _SHORTEST and length <= before:
                self.at = place - 1 + before
                for passed in range(place + 1, min(self.at, end - _SHORTEST + 1)):
                    self.note(passed)
                length, waits = _SHORTEST - 1, False
                self.copy(place - 1 - match_before, before)
                continue
            if waits:
                self.literal(data[place - 1], place)
            waits = True
            self.at += 1
        if waits:
            self.literal(data[end - 1], None)

    def literal(self, byte, end=-1):
        self.symbols.append((byte, 0))
        self.literals[byte] += 1
        if len(self.symbols) == _BLOCK and end is not None:
            self.end_block(self.at if end < 0 else end)

    def copy(self, distance, length):
        self.symbols.append((length, distance))
        self.literals[257 + _LENGTH_OF[length - _SHORTEST]] += 1
        self.distances[_DISTANCE_OF[distance - 1]] += 1
        if len(self.symbols) == _BLOCK:
            self.end_block(self.at)

    # Blocks.

    def end_block(self, end, is_last=False):
        part, self.block_start = self.data[self.block_start:end], end
        out = self.out
        if not self.level:
            self.stored(part, is_last)
            return
        literals = _Tree(self.literals, _MORE_LENGTH, fixed=_FIXED)
        distances = _Tree(self.distances, _MORE_DISTANCE, fixed=[5] * 30)
        said = [*_runs(literals.lengths[:literals.last + 1]), *_runs(distances.lengths[:distances.last + 1])]
        wanted = [0] * 19
        for symbol, _ in said:
            wanted[symbol] += 1
        lengths = _Tree(wanted, (2, 3, 7), most=7)
        count = max(3, *(place for place, symbol in enumerate(_ORDER) if lengths.lengths[symbol])) + 1
        own = literals.bits + distances.bits + lengths.bits + 3 * count + 14 + 10 >> 3
        fixed = literals.fixed_bits + distances.fixed_bits + 10 >> 3
        if len(part) + 4 <= min(own, fixed):
            self.stored(part, is_last)
        elif fixed <= own:
            out.put(2 | is_last, 3)
            self.coded(_codes(_FIXED), _codes([5] * 30))
        else:
            out.put(4 | is_last, 3)
            out.put(literals.last - 256, 5)
            out.put(distances.last, 5)
            out.put(count - 4, 4)
            for symbol in _ORDER[:count]:
                out.put(lengths.lengths[symbol], 3)
            for symbol, more in said:
                out.put(*lengths.codes[symbol])
                out.put(more, _AGAIN.get(symbol, 0))
            self.coded(literals.codes, distances.codes)
        self.begin_block()

    def stored(self, part, is_last):
        self.out.put(is_last, 3)
        self.out.fill()
        self.out.done += len(part).to_bytes(2, 'little') + (len(part) ^ 0xffff).to_bytes(2, 'little') + part
        self.begin_block()

    def coded(self, literals, distances):
        out = self.out
        for what, distance in self.symbols:
            if not distance:
                out.put(*literals[what])
                continue
            number = _LENGTH_OF[what - _SHORTEST]
            out.put(*literals[257 + number])
            out.put(what - _LENGTHS[number][0], _LENGTHS[number][1])
            number = _DISTANCE_OF[distance - 1]
            out.put(*distances[number])
            out.put(distance - _DISTANCES[number][0], _DISTANCES[number][1])
        out.put(*literals[_END])

    def run(self):
        if self.level:
            self.quickly() if self.level < 4 else self.slowly()
        self.end_block(len(self.data), is_last=True)
        self.out.fill()
        return bytes(self.out.done)


def deflated(data, level, window):
    """The blocks for all of the data."""
    return _Deflate(data, level, window).run()
