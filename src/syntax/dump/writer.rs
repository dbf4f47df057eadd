//! The layout of a dump: brackets, commas and line breaks where Python's
//! `ast.dump(…, indent=2)` sets them.
//!
//! Each field of a node and each item of a list begins a line, except that a node with at most
//! three fields stays on one line if they are all flat: leaves, empty lists and nodes without
//! fields. That is known only at the closing bracket. So every node is begun broken over lines,
//! and joined again if it turns out to be small.

const SPACES: &str = "                                                                ";

/// How many fields a node on one line may have.
const FEW: usize = 3;

#[derive(Default)]
pub(super) struct Writer {
    out: String,
    indent: usize,
    /// What was written last is flat.
    flat: bool,
}

/// A node or list whose closing bracket is still to come.
#[derive(Clone, Copy, Default)]
pub(super) struct Open {
    items: usize,
    /// One of the items, the last one aside, is not flat.
    broken: bool,
    /// Where the line breaks before the first items are.
    breaks: [usize; FEW],
}

impl Writer {
    pub fn finish(self) -> String {
        self.out
    }

    pub fn open_node(&mut self, name: &str) -> Open {
        self.out.push_str(name);
        self.out.push('(');
        self.indent += 2;
        Open::default()
    }

    /// Begins a field; its value follows.
    pub fn field(&mut self, node: &mut Open, name: &str) {
        self.item(node);
        self.out.push_str(name);
        self.out.push('=');
    }

    pub fn close_node(&mut self, node: &mut Open) {
        self.note_last_item(node);
        if !node.broken && node.items <= FEW {
            self.join(&node.breaks[..node.items]);
        }
        self.indent -= 2;
        self.out.push(')');
        self.flat = node.items == 0;
    }

    pub fn open_list(&mut self) -> Open {
        self.out.push('[');
        self.indent += 2;
        Open::default()
    }

    /// Begins an item; its value follows.
    pub fn item(&mut self, list: &mut Open) {
        self.note_last_item(list);
        if list.items > 0 {
            self.out.push(',');
        }
        if let Some(place) = list.breaks.get_mut(list.items) {
            *place = self.out.len();
        }
        list.items += 1;
        self.break_line();
    }

    pub fn close_list(&mut self, list: &Open) {
        self.indent -= 2;
        self.out.push(']');
        self.flat = list.items == 0;
    }

    /// A value without parts, which `write` appends.
    pub fn leaf(&mut self, write: impl FnOnce(&mut String)) {
        write(&mut self.out);
        self.flat = true;
    }

    fn note_last_item(&self, open: &mut Open) {
        open.broken |= open.items > 0 && !self.flat;
    }

    fn break_line(&mut self) {
        self.out.push('\n');
        let mut left = self.indent;
        while left > 0 {
            let some = left.min(SPACES.len());
            self.out.push_str(&SPACES[..some]);
            left -= some;
        }
    }

    /// Replaces the line breaks at these places, the first of which follows a bracket.
    fn join(&mut self, breaks: &[usize]) {
        let length = 1 + self.indent;
        for (index, &place) in breaks.iter().enumerate().rev() {
            self.out.replace_range(place..place + length, if index == 0 { "" } else { " " });
        }
    }
}
