package dev.parley.lifecycle.skill;

import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.lifecycle.calendar.CalendarWords;
import dev.parley.nlu.Intents;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Remembers that the talk is of a car that needs the workshop, until somebody speaks of buying. */
@Component
class WorkshopTalkSkill implements Skill {

    private static final String[] WORKSHOP = {Intents.SERVICE, Intents.SERVICE_REMINDER};
    private static final double SURE = 0.8;

    private final CalendarWords words;

    WorkshopTalkSkill(CalendarWords words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "workshop";
    }

    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        boolean speaksOfIt = turn.understanding().isAbout(WORKSHOP)
                || turn.state().ownVehicle().isEmpty() && words.comesToTheWorkshop(turn.text(), turn.language());
        if (speaksOfIt) {
            return Contribution.NOTHING.withMemory(
                    Map.of(DialogueState.WORKSHOP, turn.state().turns()));
        }
        return turn.state().isAboutTheWorkshop() && speaksOfBuying(turn)
                ? Contribution.NOTHING.withMemory(Map.of())
                : Contribution.NOTHING;
    }

    private static boolean speaksOfBuying(TurnContext turn) {
        return turn.understanding().isAbout(Intents.BUY, Intents.FINANCE, Intents.EXCHANGE)
                && turn.understanding()
                        .intent()
                        .filter(best -> best.confidence() >= SURE)
                        .isPresent();
    }
}
