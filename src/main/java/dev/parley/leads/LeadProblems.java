package dev.parley.leads;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;

final class LeadProblems {

    private LeadProblems() {}

    static ProblemException notFound() {
        return ProblemException.notFound("lead");
    }

    static ProblemException taken() {
        return new ProblemException(ErrorCode.CONFLICT, "this contact has an open lead already");
    }
}
