package dev.parley.lifecycle.skill;

import dev.parley.conversation.skill.TurnContext;
import dev.parley.lifecycle.calendar.CalendarWords;
import dev.parley.lifecycle.calendar.OpeningHours;
import dev.parley.tenancy.BranchNames;
import dev.parley.tenancy.TenantSettings.Branch;
import java.util.List;
import org.springframework.stereotype.Component;

/** The branches that a customer speaks of. */
@Component
class NamedBranches {

    private final CalendarWords words;

    NamedBranches(CalendarWords words) {
        this.words = words;
    }

    /** The branch that the customer names, else all of them. */
    List<OpeningHours> meant(TurnContext turn) {
        List<Branch> named = named(turn);
        return OpeningHours.of(named.isEmpty() ? turn.tenant().settings().branches() : named);
    }

    /** By name or code; beside a word for what it is, a part of the name that no other has is enough. */
    List<Branch> named(TurnContext turn) {
        List<Branch> all = turn.tenant().settings().branches();
        List<Branch> named = BranchNames.named(all, turn.text());
        return named.isEmpty() && words.speaksOfABranch(turn.text(), turn.language())
                ? BranchNames.hinted(all, turn.text())
                : named;
    }
}
