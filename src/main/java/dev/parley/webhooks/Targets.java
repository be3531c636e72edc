package dev.parley.webhooks;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.PublicAddresses;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells early which URLs will never be called; the carrier looks again at every call. */
@Component
class Targets {

    private final boolean privateAllowed;

    Targets(@Value("${parley.outbound.allow-private-addresses:false}") boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    List<FieldProblem> problems(String url) {
        List<FieldProblem> problems = new ArrayList<>();
        try {
            URI target = URI.create(url.strip());
            if (target.getHost() == null || !Set.of("http", "https").contains(target.getScheme())) {
                problems.add(new FieldProblem("/url", "must be an http or https URL"));
            } else if (target.getUserInfo() != null) {
                problems.add(new FieldProblem("/url", "must not hold a password"));
            } else if (!privateAllowed && !PublicAddresses.isPublic(target.getHost())) {
                problems.add(new FieldProblem("/url", "must not lead to a private address"));
            }
        } catch (IllegalArgumentException malformed) {
            problems.add(new FieldProblem("/url", "must be an http or https URL"));
        } catch (UnknownHostException notYet) {
            return problems;
        }
        return problems;
    }
}
