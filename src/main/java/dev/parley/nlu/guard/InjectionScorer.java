package dev.parley.nlu.guard;

import org.springframework.stereotype.Component;

/** Tells how much a text reads like an attempt to instruct the assistant. */
@Component
public class InjectionScorer {

    /** 0 to 1. */
    public double score(String text) {
        return 0;
    }
}
