package dev.parley.compliance.audit;

import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of the tenant that is bound, to be read and to be checked. */
@Service
@Transactional(readOnly = true)
public class AuditLog {

    private final AuditRepository repository;

    AuditLog(AuditRepository repository) {
        this.repository = repository;
    }

    /**
     * Newest first.
     *
     * @throws ProblemException (400) when the cursor is not one of this list
     */
    Page<Entry> page(AuditFilter filter, PageRequest page) {
        long before = page.after(Long::valueOf).orElse(Long.MAX_VALUE);
        return page.page(repository.page(filter, before, page), entry -> Long.toString(entry.seq()));
    }

    /** Every line, oldest first. */
    void each(Consumer<Entry> reader) {
        repository.each(reader);
    }

    /** Follows the chain from its first line to its last. */
    public Check check() {
        Chain chain = new Chain();
        repository.each(chain::take);
        // A line that is not there breaks the chain as one that was changed does; the last is also what a copy names.
        Optional<Entry> last = repository.last(AuditRepository.tenant());
        return chain.check(last.map(Entry::hash).orElse(Entry.FIRST));
    }

    private static final class Chain {

        private long entries;
        private String hash = Entry.FIRST;
        private long brokenAt;

        void take(Entry entry) {
            entries++;
            if (brokenAt == 0 && (entry.seq() != entries || !entry.follows(hash))) {
                brokenAt = entries;
            }
            hash = entry.hash();
        }

        Check check(String head) {
            return new Check(brokenAt == 0, entries, head, brokenAt == 0 ? null : brokenAt);
        }
    }
}
