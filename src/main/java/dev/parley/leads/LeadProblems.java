package dev.parley.leads;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.util.List;

final class LeadProblems {

    private LeadProblems() {}

    static ProblemException notFound() {
        return ProblemException.notFound("lead");
    }

    static ProblemException nothingSaid() {
        return ProblemException.invalid(List.of(new FieldProblem("", "a lead begins with a fact: give one at least")));
    }

    static ProblemException taken() {
        return new ProblemException(ErrorCode.CONFLICT, "this contact has an open lead already");
    }
}
