package dev.parley.identity.web;

import dev.parley.identity.Caller;
import dev.parley.identity.Callers;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;

/** The person who calls, for what only people do. */
final class Person {

    private Person() {}

    /** @throws ProblemException (403) when a program calls, (401) when nobody is signed in */
    static Caller.Staff calling() {
        return switch (Callers.current()) {
            case Caller.Staff staff -> staff;
            case Caller.ServerKey key ->
                throw new ProblemException(ErrorCode.FORBIDDEN, "only a person who signed in may do this");
            case Caller.Visitor visitor -> throw new ProblemException(ErrorCode.UNAUTHENTICATED, "sign-in is required");
        };
    }
}
