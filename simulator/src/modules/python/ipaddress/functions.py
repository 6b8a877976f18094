# Addresses of the Internet, and networks of them, of versions 4 and 6.

import functools

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    """What is no address."""


class NetmaskValueError(ValueError):
    """What is no mask of a network."""


def _first_that_fits(classes, *args):
    for kind in classes:
        try:
            return kind(*args)
        except (AddressValueError, NetmaskValueError):
            pass
    return None


def ip_address(address):
    """An address of the version that fits."""
    found = _first_that_fits((IPv4Address, IPv6Address), address)
    if found is None:
        raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 address')
    return found


def ip_network(address, strict=True):
    """A network of the version that fits."""
    found = _first_that_fits((IPv4Network, IPv6Network), address, strict)
    if found is None:
        raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 network')
    return found


def ip_interface(address):
    """An address in its network, of the version that fits."""
    found = _first_that_fits((IPv4Interface, IPv6Interface), address)
    if found is None:
        raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 interface')
    return found


def v4_int_to_packed(address):
    """The four bytes of a number."""
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4')


def v6_int_to_packed(address):
    """The sixteen bytes of a number."""
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6')


def _split_optional_netmask(address):
    parts = str(address).split('/')
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts


def _runs(addresses):
    # Addresses that follow each other, as the first and the last of each run.
    addresses = iter(addresses)
    first = last = next(addresses)
    for address in addresses:
        if address._ip != last._ip + 1:
            yield first, last
            first = address
        last = address
    yield first, last


def _zeros_at_the_end(number, bits):
    return bits if number == 0 else min(bits, (~number & (number - 1)).bit_length())


def summarize_address_range(first, last):
    """The networks that are all addresses from one to another."""
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError('first and last must be IP addresses, not networks')
    if first.version != last.version:
        raise TypeError(f'{first} and {last} are not of the same version')
    if first > last:
        raise ValueError('last IP address must be greater than first')
    kind = {4: IPv4Network, 6: IPv6Network}.get(first.version)
    if kind is None:
        raise ValueError('unknown IP version')
    bits = first._max_prefixlen
    at, end = first._ip, last._ip
    while at <= end:
        free = min(_zeros_at_the_end(at, bits), (end - at + 1).bit_length() - 1)
        yield kind((at, bits - free))
        at += 1 << free
        if at - 1 == kind._ALL_ONES:
            break


def _collapsed(networks):
    # Two halves are their whole.
    waiting, known = list(networks), {}
    while waiting:
        network = waiting.pop()
        above = network.supernet()
        other = known.get(above)
        if other is None:
            known[above] = network
        elif other != network:
            del known[above]
            waiting.append(above)
    last = None
    for network in sorted(known.values()):
        if last is not None and last.broadcast_address >= network.broadcast_address:
            continue
        yield network
        last = network


def collapse_addresses(addresses):
    """As few networks as have the same addresses."""
    alone, networks = [], []
    for address in addresses:
        if isinstance(address, _BaseAddress):
            known, whole, one = alone, False, address
        elif address._prefixlen == address._max_prefixlen:
            known, whole = alone, False
            one = getattr(address, 'ip', address.network_address)
        else:
            known, one = networks, address
        if known and known[-1]._version != one._version:
            raise TypeError(f'{address} and {known[-1]} are not of the same version')
        known.append(one)
    alone = sorted(set(alone))
    if alone:
        for first, last in _runs(alone):
            networks.extend(summarize_address_range(first, last))
    return _collapsed(networks)


def get_mixed_type_key(obj):
    """A key by which networks and addresses can be sorted together."""
    if isinstance(obj, (_BaseNetwork, _BaseAddress)):
        return obj._get_networks_key() if isinstance(obj, _BaseNetwork) else obj._get_address_key()
    return NotImplemented


