//! Displays: lists, tuples, sets and dicts, and unpacking into names (`starunpack_helper`, `compiler_dict`).

use super::super::code::Const;
use super::super::emit::{Compiler, Done};
use super::super::fold;
use super::super::location::Loc;
use super::super::opcode::{intrinsic1, op};
use super::{Build, STACK_USE_GUIDELINE, is_starred};
use ruff_python_ast::{Expr, ExprDict};
use ruff_text_size::Ranged;

impl<'a> Compiler<'a> {
    /// Builds a list, tuple or set; `pushed` values already lie on the stack.
    pub fn star_unpack(&mut self, loc: Loc, elts: &'a [Expr], pushed: usize, how: Build) -> Done {
        self.star_unpack_and(loc, elts, None, pushed, how)
    }

    /// `starunpack_helper`; after the elements comes the value of the name `last`, if there is one.
    pub fn star_unpack_and(
        &mut self,
        loc: Loc,
        elts: &'a [Expr],
        last: Option<&str>,
        pushed: usize,
        how: Build,
    ) -> Done {
        if elts.len() > 2
            && last.is_none()
            && let Some(items) = self.folder.all(self.source, elts)
        {
            if how.tuple && pushed == 0 {
                self.load_new_const(loc, Const::Tuple(items.into()));
            } else {
                let folded =
                    if how.add == op::SET_ADD { fold::frozenset(items) } else { Const::Tuple(items.into()) };
                self.emit(loc, how.build, pushed as u32);
                self.load_new_const(loc, folded);
                self.emit(loc, how.extend, 1);
                if how.tuple {
                    self.emit(loc, op::CALL_INTRINSIC_1, intrinsic1::LIST_TO_TUPLE);
                }
            }
            return Ok(());
        }
        let count = elts.len() + usize::from(last.is_some());
        let big = count + pushed > STACK_USE_GUIDELINE;
        if !big && !elts.iter().any(is_starred) {
            self.exprs(elts)?;
            if let Some(last) = last {
                self.load_name(loc, last);
            }
            let build = if how.tuple { op::BUILD_TUPLE } else { how.build };
            self.emit(loc, build, (count + pushed) as u32);
            return Ok(());
        }
        let mut built = big;
        if big {
            self.emit(loc, how.build, pushed as u32);
        }
        for (index, elt) in elts.iter().enumerate() {
            if let Expr::Starred(starred) = elt {
                if !built {
                    self.emit(loc, how.build, (index + pushed) as u32);
                    built = true;
                }
                self.expr(&starred.value)?;
                self.emit(loc, how.extend, 1);
            } else {
                self.expr(elt)?;
                if built {
                    self.emit(loc, how.add, 1);
                }
            }
        }
        if let Some(last) = last {
            self.load_name(loc, last);
            if built {
                self.emit(loc, how.add, 1);
            }
        }
        if how.tuple {
            self.emit(loc, op::CALL_INTRINSIC_1, intrinsic1::LIST_TO_TUPLE);
        }
        Ok(())
    }

    /// Unpacks the value on top into targets (`unpack_helper`).
    pub(super) fn unpack(&mut self, target: &'a Expr, elts: &'a [Expr]) -> Done {
        let loc = self.loc(target);
        match elts.iter().position(is_starred) {
            None => self.emit(loc, op::UNPACK_SEQUENCE, elts.len() as u32),
            Some(star) => {
                if elts[star + 1..].iter().any(is_starred) {
                    return self.error("multiple starred expressions in assignment", target.range());
                }
                let after = elts.len() - star - 1;
                if star >= 1 << 8 || after >= 1 << 23 {
                    let message = "too many expressions in star-unpacking assignment";
                    return self.error(message, target.range());
                }
                self.emit(loc, op::UNPACK_EX, (star + (after << 8)) as u32);
            }
        }
        for elt in elts {
            match elt {
                Expr::Starred(starred) => self.expr(&starred.value)?,
                _ => self.expr(elt)?,
            }
        }
        Ok(())
    }

    pub(super) fn dict(&mut self, d: &'a ExprDict, loc: Loc) -> Done {
        let mut have_dict = false;
        let mut elements = 0;
        for (index, item) in d.items.iter().enumerate() {
            if item.key.is_none() {
                if elements > 0 {
                    self.sub_dict(d, index - elements, index, loc)?;
                    if have_dict {
                        self.emit(loc, op::DICT_UPDATE, 1);
                    }
                    have_dict = true;
                    elements = 0;
                }
                if !have_dict {
                    self.emit(loc, op::BUILD_MAP, 0);
                    have_dict = true;
                }
                self.expr(&item.value)?;
                self.emit(loc, op::DICT_UPDATE, 1);
            } else if elements * 2 > STACK_USE_GUIDELINE {
                self.sub_dict(d, index - elements, index + 1, loc)?;
                if have_dict {
                    self.emit(loc, op::DICT_UPDATE, 1);
                }
                have_dict = true;
                elements = 0;
            } else {
                elements += 1;
            }
        }
        if elements > 0 {
            self.sub_dict(d, d.items.len() - elements, d.items.len(), loc)?;
            if have_dict {
                self.emit(loc, op::DICT_UPDATE, 1);
            }
            have_dict = true;
        }
        if !have_dict {
            self.emit(loc, op::BUILD_MAP, 0);
        }
        Ok(())
    }

    fn sub_dict(&mut self, d: &'a ExprDict, begin: usize, end: usize, loc: Loc) -> Done {
        let items = &d.items[begin..end];
        let big = items.len() * 2 > STACK_USE_GUIDELINE;
        if items.len() > 1 && !big {
            let keys: Option<Vec<Const>> =
                items.iter().map(|i| i.key.as_ref().and_then(|k| self.constant(k))).collect();
            if let Some(keys) = keys {
                self.exprs(items.iter().map(|i| &i.value))?;
                self.load_new_const(loc, Const::Tuple(keys.into()));
                self.emit(loc, op::BUILD_CONST_KEY_MAP, items.len() as u32);
                return Ok(());
            }
        }
        if big {
            self.emit(loc, op::BUILD_MAP, 0);
        }
        for item in items {
            self.exprs(&item.key)?;
            self.expr(&item.value)?;
            if big {
                self.emit(loc, op::MAP_ADD, 1);
            }
        }
        if !big {
            self.emit(loc, op::BUILD_MAP, items.len() as u32);
        }
        Ok(())
    }
}
