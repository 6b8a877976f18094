class _BaseV6:
    """What is of version 6."""

    __slots__ = ()
    _version = 6
    _ALL_ONES = 2 ** IPV6LENGTH - 1
    _HEXTET_COUNT = 8
    _HEX_DIGITS = frozenset('0123456789ABCDEFabcdef')
    _max_prefixlen = IPV6LENGTH
    _netmask_cache = {}

    @classmethod
    def _make_netmask(cls, arg):
        if arg not in cls._netmask_cache:
            if isinstance(arg, int):
                length = arg
                if not 0 <= length <= cls._max_prefixlen:
                    cls._report_invalid_netmask(length)
            else:
                length = cls._prefix_from_prefix_string(arg)
            cls._netmask_cache[arg] = IPv6Address(cls._mask_of(length)), length
        return cls._netmask_cache[arg]

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        parts = text.split(':')
        if len(parts) < 3:
            raise AddressValueError(f'At least 3 parts expected in {text!r}')
        if '.' in parts[-1]:
            # The last part may be an address of version 4.
            try:
                last = IPv4Address(parts.pop())._ip
            except AddressValueError as error:
                raise AddressValueError(f'{error} in {text!r}') from None
            parts += [f'{last >> 16 & 0xffff:x}', f'{last & 0xffff:x}']
        if len(parts) > cls._HEXTET_COUNT + 1:
            raise AddressValueError(f'At most {cls._HEXTET_COUNT} colons permitted in {text!r}')
        gaps = [at for at in range(1, len(parts) - 1) if not parts[at]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {text!r}")
        if gaps:
            before, after = gaps[0], len(parts) - gaps[0] - 1
            if not parts[0]:
                before -= 1
                if before:
                    raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
            if not parts[-1]:
                after -= 1
                if after:
                    raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
            missing = cls._HEXTET_COUNT - before - after
            if missing < 1:
                raise AddressValueError(f"Expected at most {cls._HEXTET_COUNT - 1} other parts with '::' in {text!r}")
        else:
            if len(parts) != cls._HEXTET_COUNT:
                raise AddressValueError(f"Exactly {cls._HEXTET_COUNT} parts expected without '::' in {text!r}")
            if not parts[0]:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
            if not parts[-1]:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
            before, after, missing = len(parts), 0, 0
        number = 0
        try:
            for part in parts[:before]:
                number = number << 16 | cls._parse_hextet(part)
            number <<= 16 * missing
            for part in parts[len(parts) - after:]:
                number = number << 16 | cls._parse_hextet(part)
        except ValueError as error:
            raise AddressValueError(f'{error} in {text!r}') from None
        return number

    @classmethod
    def _parse_hextet(cls, text):
        if not cls._HEX_DIGITS.issuperset(text):
            raise ValueError(f'Only hex digits permitted in {text!r}')
        if len(text) > 4:
            raise ValueError(f'At most 4 characters permitted in {text!r}')
        return int(text, 16)

    @classmethod
    def _compress_hextets(cls, hextets):
        # The longest run of zeros is left out, if it is longer than one.
        best, length, at = -1, 0, 0
        while at < len(hextets):
            end = at
            while end < len(hextets) and hextets[end] == '0':
                end += 1
            if end - at > length:
                best, length = at, end - at
            at = max(end, at + 1)
        if length < 2:
            return hextets
        after = hextets[best + length:] or ['']
        before = hextets[:best] or ['']
        return before + [''] + after

    @classmethod
    def _string_from_ip_int(cls, ip_int=None):
        if ip_int is None:
            ip_int = int(cls._ip)
        if ip_int > cls._ALL_ONES:
            raise ValueError('IPv6 address is too large')
        text = f'{ip_int:032x}'
        return ':'.join(cls._compress_hextets([f'{int(text[at:at + 4], 16):x}' for at in range(0, 32, 4)]))

    def _explode_shorthand_ip_string(self):
        if isinstance(self, IPv6Network):
            text = str(self.network_address)
        elif isinstance(self, IPv6Interface):
            text = str(self.ip)
        else:
            text = str(self)
        digits = f'{self._ip_int_from_string(text):032x}'
        text = ':'.join(digits[at:at + 4] for at in range(0, 32, 4))
        return f'{text}/{self._prefixlen}' if isinstance(self, (_BaseNetwork, IPv6Interface)) else text

    def _reverse_pointer(self):
        address = getattr(self, 'network_address', self)
        digits = f'{address._ip:032x}'[::-1]
        if isinstance(self, (_BaseNetwork, IPv6Interface)):
            # The length of the prefix is read backwards with the digits.
            digits = f'{self._prefixlen}'[::-1] + '/' + digits
        return '.'.join(digits) + '.ip6.arpa'

    @staticmethod
    def _split_scope_id(text):
        address, percent, scope = text.partition('%')
        if not percent:
            return address, None
        if not scope or '%' in scope:
            raise AddressValueError(f'Invalid IPv6 address: "{text!r}"')
        return address, scope


class IPv6Address(_BaseV6, _BaseAddress):
    """An address of version 6."""

    __slots__ = ('_ip', '_scope_id', '__weakref__')

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, int):
            self._check_int_address(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed_address(address, 16)
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            text, self._scope_id = self._split_scope_id(text)
            self._ip = self._ip_int_from_string(text)

    def _explode_shorthand_ip_string(self):
        mapped = self.ipv4_mapped
        if mapped is None:
            return super()._explode_shorthand_ip_string()
        return f'{"0000:" * 5}ffff:{mapped}'

    def _ipv4_mapped_ipv6_to_str(self):
        mapped = self.ipv4_mapped
        if mapped is None:
            raise AddressValueError('Can not apply to non-IPv4-mapped IPv6 address %s' % str(self))
        return f'{self._string_from_ip_int(self._ip >> 32)}:{mapped}'

    def __str__(self):
        mapped = self.ipv4_mapped
        text = super().__str__() if mapped is None else f'::ffff:{mapped}'
        return f'{text}%{self._scope_id}' if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        same = super().__eq__(other)
        if same is NotImplemented:
            return NotImplemented
        return same and self._scope_id == getattr(other, '_scope_id', None)

    def __reduce__(self):
        return type(self), (str(self),)

    @property
    def scope_id(self):
        """The zone it is in, if it says so."""
        return self._scope_id

    @property
    def packed(self):
        """Its bytes."""
        return v6_int_to_packed(self._ip)

    @property
    def is_reserved(self):
        """Whether it is reserved."""
        return any(self in network for network in self._constants._reserved_networks)

    @property
    def is_site_local(self):
        """Whether it is for one site."""
        return self in self._constants._sitelocal_network

    @property
    @functools.lru_cache()
    def is_private(self):
        """Whether it is for private networks."""
        mapped, kept = self.ipv4_mapped, self._constants
        if mapped is not None:
            return mapped.is_private
        return (any(self in net for net in kept._private_networks)
                and all(self not in net for net in kept._private_networks_exceptions))

    @property
    def is_global(self):
        """Whether it is for everybody."""
        mapped = self.ipv4_mapped
        return not self.is_private if mapped is None else mapped.is_global

    @property
    def is_unspecified(self):
        """Whether it is nobody's."""
        return self._ip == 0

    @property
    def is_loopback(self):
        """Whether it leads back to the host."""
        mapped = self.ipv4_mapped
        return self._ip == 1 if mapped is None else mapped.is_loopback

    @property
    def ipv4_mapped(self):
        """The address of version 4 that it stands for."""
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None

    @property
    def teredo(self):
        """The addresses of the server and the client that are in it."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xffffffff), IPv4Address(~self._ip & 0xffffffff)

    @property
    def sixtofour(self):
        """The address of version 4 that is in it."""
        return IPv4Address(self._ip >> 80 & 0xffffffff) if self._ip >> 112 == 0x2002 else None


class IPv6Interface(_OfInterface, IPv6Address):
    """An address of version 6, and its network."""

    _plain = IPv6Address

    @property
    def _network_class(self):
        return IPv6Network

    def __str__(self):
        return f'{IPv6Address.__str__(self)}/{self._prefixlen}'

    __hash__ = _OfInterface.__hash__

    @property
    def is_unspecified(self):
        """Whether it is nobody's."""
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        """Whether it leads back to the host."""
        return super().is_loopback and self.network.is_loopback


class IPv6Network(_BaseV6, _BaseNetwork):
    """A network of version 6."""

    _address_class = IPv6Address

    def hosts(self):
        """The addresses that a host may have."""
        first, last = self._numbers()
        for number in range(first + 1, last + 1):
            yield self._address_class(number)

    @property
    def is_site_local(self):
        """Whether it is for one site."""
        return self.network_address.is_site_local and self.broadcast_address.is_site_local


class _IPv6Constants:
    _linklocal_network = IPv6Network('fe80::/10')
    _multicast_network = IPv6Network('ff00::/8')
    _private_networks = [IPv6Network(text) for text in (
        '::1/128', '::/128', '::ffff:0:0/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16',
        '3fff::/20', 'fc00::/7', 'fe80::/10')]
    _private_networks_exceptions = [IPv6Network(text) for text in (
        '2001:1::1/128', '2001:1::2/128', '2001:3::/32', '2001:4:112::/48', '2001:20::/28', '2001:30::/28')]
    _reserved_networks = [IPv6Network(text) for text in (
        '::/8', '100::/8', '200::/7', '400::/6', '800::/5', '1000::/4', '4000::/3', '6000::/3', '8000::/3', 'A000::/3',
        'C000::/3', 'E000::/4', 'F000::/5', 'F800::/6', 'FE00::/9')]
    _sitelocal_network = IPv6Network('fec0::/10')


IPv6Address._constants = _IPv6Constants
IPv6Network._constants = _IPv6Constants
