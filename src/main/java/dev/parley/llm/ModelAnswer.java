package dev.parley.llm;

import java.util.List;

/** What came of asking a model. */
public sealed interface ModelAnswer {

    /** Every call made for it, failed ones included. */
    List<ModelCall> calls();

    /** A whole answer; still nothing but a proposal. */
    record Said(String text, List<ModelCall> calls) implements ModelAnswer {
        public Said {
            calls = List.copyOf(calls);
        }
    }

    /** No answer: the rules go on alone. */
    record Silent(String reason, List<ModelCall> calls) implements ModelAnswer {
        public Silent {
            calls = List.copyOf(calls);
        }
    }
}
