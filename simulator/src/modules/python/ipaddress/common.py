class _IPAddressBase:
    """What addresses and networks share."""

    __slots__ = ()

    @property
    def exploded(self):
        """With all its zeros."""
        return self._explode_shorthand_ip_string()

    @property
    def compressed(self):
        """As short as it can be."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name under which its name is found."""
        return self._reverse_pointer()

    @property
    def version(self):
        """4 or 6."""
        return self._version

    @property
    def max_prefixlen(self):
        """How many bits an address has."""
        return self._max_prefixlen

    def _check_int_address(self, address):
        if address < 0:
            raise AddressValueError(f'{address:d} (< 0) is not permitted as an IPv{self._version} address')
        if address > self._ALL_ONES:
            raise AddressValueError(f'{address:d} (>= 2**{self._max_prefixlen}) is not permitted as an '
                                    f'IPv{self._version} address')

    def _check_packed_address(self, address, expected_len):
        if len(address) != expected_len:
            raise AddressValueError(f'{address!r} (len {len(address)} != {expected_len}) is not permitted as an '
                                    f'IPv{self._version} address')

    @classmethod
    def _mask_of(cls, length):
        return cls._ALL_ONES ^ (cls._ALL_ONES >> length)

    @classmethod
    def _length_of(cls, mask):
        zeros = _zeros_at_the_end(mask, cls._max_prefixlen)
        length = cls._max_prefixlen - zeros
        if mask >> zeros != (1 << length) - 1:
            packed = mask.to_bytes(cls._max_prefixlen // 8, 'big')
            raise ValueError(f'Netmask pattern {packed!r} mixes zeroes & ones')
        return length

    @classmethod
    def _report_invalid_netmask(cls, netmask_str):
        raise NetmaskValueError(f'{netmask_str!r} is not a valid netmask') from None

    @classmethod
    def _prefix_from_prefix_string(cls, text):
        if not (text.isascii() and text.isdigit()):
            cls._report_invalid_netmask(text)
        length = int(text)
        if not 0 <= length <= cls._max_prefixlen:
            cls._report_invalid_netmask(text)
        return length

    @classmethod
    def _prefix_from_ip_string(cls, text):
        try:
            mask = cls._ip_int_from_string(text)
        except AddressValueError:
            cls._report_invalid_netmask(text)
        try:
            return cls._length_of(mask)
        except ValueError:
            # The bits that are not of the network, then.
            try:
                return cls._length_of(mask ^ cls._ALL_ONES)
            except ValueError:
                cls._report_invalid_netmask(text)

    @classmethod
    def _split_addr_prefix(cls, address):
        if isinstance(address, (bytes, int)):
            return address, cls._max_prefixlen
        if not isinstance(address, tuple):
            address = _split_optional_netmask(address)
        return address if len(address) > 1 else (address[0], cls._max_prefixlen)

    def __reduce__(self):
        return type(self), (str(self),)


@functools.total_ordering
class _BaseAddress(_IPAddressBase):
    """An address, of either version."""

    __slots__ = ()

    @property
    def is_multicast(self):
        """Whether it is for many receivers."""
        return self in self._constants._multicast_network

    @property
    def is_link_local(self):
        """Whether it is for one link."""
        return self in self._constants._linklocal_network

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self._version == other._version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return self._ip != other._ip and self._ip < other._ip

    def __add__(self, other):
        return type(self)(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(int(self) - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __str__(self):
        number = self._ip
        return self._string_from_ip_int(number)

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def _get_address_key(self):
        return self._version, self

    def __reduce__(self):
        return type(self), (self._ip,)

    def __format__(self, fmt):
        if not fmt or fmt[-1] == 's':
            return format(str(self), fmt)
        found = self._format_spec(fmt)
        if found is None:
            return super().__format__(fmt)
        alternate, grouping, base = found
        if base == 'n':
            base = 'b' if self._version == 4 else 'x'
        width = self._max_prefixlen // (1 if base == 'b' else 4)
        if grouping:
            width += width // 4 - 1
        if alternate:
            width += 2
        return format(int(self), f'{alternate}0{width}{grouping}{base}')

    @staticmethod
    def _format_spec(fmt):
        import re
        found = re.fullmatch('(#?)(_?)([xbnX])', fmt)
        return found and found.groups()


@functools.total_ordering
class _BaseNetwork(_IPAddressBase):
    """A network, of either version."""

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __str__(self):
        return f'{self.network_address}/{self.prefixlen}'

    def _numbers(self):
        return int(self.network_address), int(self.broadcast_address)

    def hosts(self):
        """The addresses that a host may have."""
        first, last = self._numbers()
        for number in range(first + 1, last):
            yield self._address_class(number)

    def __iter__(self):
        first, last = self._numbers()
        for number in range(first, last + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        first, last = self._numbers()
        number = (first if n >= 0 else last + 1) + n
        if not first <= number <= last:
            raise IndexError('address out of range')
        return self._address_class(number)

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same version')
        if self.network_address != other.network_address:
            return self.network_address < other.network_address
        return self.netmask != other.netmask and self.netmask < other.netmask

    def __eq__(self, other):
        try:
            if self._version != other._version or self.network_address != other.network_address:
                return False
            return int(self.netmask) == int(other.netmask)
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        first, mask = int(self.network_address), int(self.netmask)
        return hash(first ^ mask)

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    def overlaps(self, other):
        """Whether an address is in both."""
        return (other.network_address in self or other.broadcast_address in self
                or self.network_address in other or self.broadcast_address in other)

    @functools.cached_property
    def broadcast_address(self):
        """The last address."""
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @functools.cached_property
    def hostmask(self):
        """The bits that tell hosts apart."""
        return self._address_class(int(self.netmask) ^ self._ALL_ONES)

    @property
    def with_prefixlen(self):
        """As text, with the number of its bits."""
        return f'{self.network_address}/{self._prefixlen}'

    @property
    def with_netmask(self):
        """As text, with its mask."""
        return f'{self.network_address}/{self.netmask}'

    @property
    def with_hostmask(self):
        """As text, with the hosts' mask."""
        return f'{self.network_address}/{self.hostmask}'

    @property
    def num_addresses(self):
        """How many addresses it has."""
        first, last = self._numbers()
        return last - first + 1

    @property
    def _address_class(self):
        raise NotImplementedError(f'{type(self)!r} has no associated address class')

    @property
    def prefixlen(self):
        """How many bits all its addresses share."""
        return self._prefixlen

    def address_exclude(self, other):
        """The networks that are left of it without another one."""
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same version')
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f'{other} is not a network object')
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        if other == self:
            return
        other = type(other)(f'{other.network_address}/{other.prefixlen}')
        low, high = self.subnets()
        while low != other and high != other:
            if other.subnet_of(low):
                yield high
                low, high = low.subnets()
            else:
                yield low
                low, high = high.subnets()
        yield high if low == other else low

    def compare_networks(self, other):
        """-1, 0 or 1, as it comes before, is or comes after another one."""
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same type')
        mine = (self.network_address, self.netmask)
        others = (other.network_address, other.netmask)
        return (mine > others) - (mine < others)

    def _get_networks_key(self):
        return self._version, self.network_address, self.netmask

    def _bits_between(self, asked, new_prefix, sign):
        # How far another length of prefix is from this one, told in one of two ways; longer counts as sign.
        if new_prefix is None:
            return asked
        bits = sign * (new_prefix - self._prefixlen)
        if bits < 0:
            raise ValueError(f'new prefix must be {"longer" if sign > 0 else "shorter"}')
        if asked != 1:
            raise ValueError('cannot set prefixlen_diff and new_prefix')
        return bits

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """Its parts, of one size."""
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        prefixlen_diff = self._bits_between(prefixlen_diff, new_prefix, 1)
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        length = self._prefixlen + prefixlen_diff
        if length > self._max_prefixlen:
            raise ValueError(f'prefix length diff {length} is invalid for netblock {self}')
        first, last = self._numbers()
        for number in range(first, last + 1, (int(self.hostmask) + 1) >> prefixlen_diff):
            yield type(self)((number, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network that it is a part of."""
        if self._prefixlen == 0:
            return self
        prefixlen_diff = self._bits_between(prefixlen_diff, new_prefix, -1)
        length = self.prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f'current prefixlen is {self.prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}')
        return type(self)((int(self.network_address) & (int(self.netmask) << prefixlen_diff), length))

    @property
    def is_multicast(self):
        """Whether it is for many receivers."""
        return self.network_address.is_multicast and self.broadcast_address.is_multicast

    @staticmethod
    def _is_subnet_of(a, b):
        try:
            if a._version != b._version:
                raise TypeError(f'{a} and {b} are not of the same version')
            return b.network_address <= a.network_address and b.broadcast_address >= a.broadcast_address
        except AttributeError:
            raise TypeError(f'Unable to test subnet containment between {a} and {b}')

    def subnet_of(self, other):
        """Whether it is a part of another one."""
        return self._is_subnet_of(self, other)

    def supernet_of(self, other):
        """Whether another one is a part of it."""
        return self._is_subnet_of(other, self)

    @property
    def is_reserved(self):
        """Whether it is reserved."""
        return self.network_address.is_reserved and self.broadcast_address.is_reserved

    @property
    def is_link_local(self):
        """Whether it is for one link."""
        return self.network_address.is_link_local and self.broadcast_address.is_link_local

    @property
    def is_private(self):
        """Whether it is for private networks."""
        kept = self._constants
        return (any(self.network_address in net and self.broadcast_address in net for net in kept._private_networks)
                and all(self.network_address not in net and self.broadcast_address not in net
                        for net in kept._private_networks_exceptions))

    @property
    def is_global(self):
        """Whether it is for everybody."""
        return not self.is_private

    @property
    def is_unspecified(self):
        """Whether it is nobody's."""
        return self.network_address.is_unspecified and self.broadcast_address.is_unspecified

    @property
    def is_loopback(self):
        """Whether it leads back to the host."""
        return self.network_address.is_loopback and self.broadcast_address.is_loopback

    def __init__(self, address, strict=True):
        # The first address and the mask, without bits of hosts.
        number, mask = self._split_addr_prefix(address)
        self.network_address = self._address_class(number)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        given = int(self.network_address)
        kept = given & int(self.netmask)
        if strict and kept != given:
            raise ValueError(f'{self} has host bits set')
        if kept != given:
            self.network_address = self._address_class(kept)
        if self._prefixlen == self._max_prefixlen - 1:
            self.hosts = self.__iter__
        elif self._prefixlen == self._max_prefixlen:
            self.hosts = lambda: [self._address_class(int(self.network_address))]


class _OfInterface:
    # An address that knows its network: what the two versions share.

    __slots__ = ()

    def __init__(self, address):
        number, mask = self._split_addr_prefix(address)
        self._plain.__init__(self, number)
        self.network = self._network_class((number, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @functools.cached_property
    def hostmask(self):
        """The bits that tell hosts apart."""
        return self.network.hostmask

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    def __eq__(self, other):
        same = self._plain.__eq__(self, other)
        if same is NotImplemented or not same:
            return same
        try:
            return self.network == other.network
        except AttributeError:
            # An address without a network is another one.
            return False

    def __lt__(self, other):
        less = self._plain.__lt__(self, other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    __reduce__ = _IPAddressBase.__reduce__

    @property
    def ip(self):
        """The address alone."""
        return self._plain(self._ip)

    @property
    def with_prefixlen(self):
        """As text, with the number of the network's bits."""
        return f'{self._string_from_ip_int(self._ip)}/{self._prefixlen}'

    @property
    def with_netmask(self):
        """As text, with the network's mask."""
        return f'{self._string_from_ip_int(self._ip)}/{self.netmask}'

    @property
    def with_hostmask(self):
        """As text, with the hosts' mask."""
        return f'{self._string_from_ip_int(self._ip)}/{self.hostmask}'


