//! The order in which C's general hash table goes through addresses (`Python/hashtable.c`).

/// `HASHTABLE_MIN_SIZE`
const FEWEST_BUCKETS: usize = 16;

/// The places in `addresses` in the order of a table that they were put into as they stand.
pub fn order_of(addresses: &[u64]) -> Vec<usize> {
    let mut buckets = vec![Vec::new(); FEWEST_BUCKETS];
    for place in 0..addresses.len() {
        let entries = place + 1;
        // `HASHTABLE_HIGH` is a half, `HASHTABLE_REHASH_FACTOR` ten thirds.
        if 2 * entries > buckets.len() {
            let larger = (10 * entries / 3).next_power_of_two().max(FEWEST_BUCKETS);
            let old = std::mem::replace(&mut buckets, vec![Vec::new(); larger]);
            all(&old).for_each(|place| put(&mut buckets, addresses, place));
        }
        put(&mut buckets, addresses, place);
    }
    all(&buckets).collect()
}

/// Whoever comes into a bucket stands before those that are there.
fn put(buckets: &mut [Vec<usize>], addresses: &[u64], place: usize) {
    // `_Py_HashPointerRaw`
    let hash = addresses[place].rotate_right(4) as usize;
    let bucket = hash & (buckets.len() - 1);
    buckets[bucket].push(place);
}

fn all(buckets: &[Vec<usize>]) -> impl Iterator<Item = usize> + '_ {
    buckets.iter().flat_map(|bucket| bucket.iter().rev().copied())
}
