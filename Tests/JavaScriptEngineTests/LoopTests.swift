import Testing

/// Tests that keep the processor busy: one after the other, so that their budgets mean something.
@Suite(.serialized) struct LoopTests {}
