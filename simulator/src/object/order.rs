//! The order of an `OrderedDict`: a list of nodes, each owning a reference to its key (`Objects/odictobject.c`).

use super::body::Buffer;
use super::id::ObjId;
use rustc_hash::FxHashMap as HashMap;

/// Bytes of a node.
pub const NODE_BYTES: usize = 32;
const NONE: u32 = u32::MAX;

struct Node {
    key: ObjId,
    before: u32,
    after: u32,
    buffer: Buffer,
}

/// Nodes in a slab, linked; a key's node is found by the key object, which is the one in the dictionary's entry.
pub struct Order {
    nodes: Vec<Node>,
    free: Vec<u32>,
    first: u32,
    last: u32,
    by_key: HashMap<ObjId, u32>,
    /// Changes with every change of the order, so that iterators notice (`od_state`).
    pub state: u64,
    /// The block that finds nodes by the dictionary's entry (`od_fast_nodes`).
    pub fast: Buffer,
    /// The dictionary's key block that it was made for (`od_resize_sentinel`).
    pub made_for: u32,
}

impl Default for Order {
    fn default() -> Self {
        Order {
            nodes: Vec::new(),
            free: Vec::new(),
            first: NONE,
            last: NONE,
            by_key: HashMap::default(),
            state: 0,
            fast: Buffer::default(),
            made_for: 0,
        }
    }
}

impl Order {
    /// Keys in it.
    #[expect(clippy::len_without_is_empty, reason = "nobody asks")]
    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    /// Whether this very object is a key of it; equal objects are the dictionary's affair.
    pub fn contains(&self, key: ObjId) -> bool {
        self.by_key.contains_key(&key)
    }

    fn link(&self, at: u32) -> Option<ObjId> {
        self.nodes.get(at as usize).map(|node| node.key)
    }

    /// The oldest key.
    pub fn first(&self) -> Option<ObjId> {
        self.link(self.first)
    }

    /// The newest one.
    pub fn last(&self) -> Option<ObjId> {
        self.link(self.last)
    }

    /// The key behind (or before) a key.
    pub fn beside(&self, key: ObjId, backwards: bool) -> Option<ObjId> {
        let node = &self.nodes[*self.by_key.get(&key)? as usize];
        self.link(if backwards { node.before } else { node.after })
    }

    /// The keys in order.
    pub fn keys(&self) -> impl Iterator<Item = ObjId> + '_ {
        let mut at = self.first;
        std::iter::from_fn(move || {
            let node = self.nodes.get(at as usize)?;
            at = node.after;
            Some(node.key)
        })
    }

    /// Puts a key, whose reference it takes over, at an end.
    pub fn add(&mut self, key: ObjId, buffer: Buffer) {
        let node = Node { key, before: NONE, after: NONE, buffer };
        let at = match self.free.pop() {
            Some(at) => {
                self.nodes[at as usize] = node;
                at
            }
            None => {
                self.nodes.push(node);
                self.nodes.len() as u32 - 1
            }
        };
        self.by_key.insert(key, at);
        self.attach(at, true);
        self.state += 1;
    }

    fn attach(&mut self, at: u32, last: bool) {
        let (before, after) = if last { (self.last, NONE) } else { (NONE, self.first) };
        self.nodes[at as usize].before = before;
        self.nodes[at as usize].after = after;
        match self.nodes.get_mut(before as usize) {
            Some(node) => node.after = at,
            None => self.first = at,
        }
        match self.nodes.get_mut(after as usize) {
            Some(node) => node.before = at,
            None => self.last = at,
        }
    }

    fn detach(&mut self, at: u32) {
        let (before, after) = (self.nodes[at as usize].before, self.nodes[at as usize].after);
        match self.nodes.get_mut(before as usize) {
            Some(node) => node.after = after,
            None => self.first = after,
        }
        match self.nodes.get_mut(after as usize) {
            Some(node) => node.before = before,
            None => self.last = before,
        }
    }

    /// Takes a key out: its reference and its node's block are the caller's.
    pub fn remove(&mut self, key: ObjId) -> Option<(ObjId, Buffer)> {
        let at = self.by_key.remove(&key)?;
        self.detach(at);
        self.free.push(at);
        self.state += 1;
        let buffer = std::mem::take(&mut self.nodes[at as usize].buffer);
        Some((key, buffer))
    }

    /// Moves a key to an end.
    pub fn move_to(&mut self, key: ObjId, last: bool) {
        if let Some(&at) = self.by_key.get(&key) {
            self.detach(at);
            self.attach(at, last);
            self.state += 2;
        }
    }

    /// Empties it: the keys' references and the blocks, in order.
    pub fn take_all(&mut self) -> Vec<(ObjId, Buffer)> {
        let keys: Vec<ObjId> = self.keys().collect();
        let taken = keys.into_iter().filter_map(|key| self.remove(key)).collect();
        *self = Order { state: self.state + 1, fast: std::mem::take(&mut self.fast), ..Order::default() };
        taken
    }
}
