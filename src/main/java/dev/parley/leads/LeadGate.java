package dev.parley.leads;

/** A step that a stored lead passes on its way to sales. Called within the transaction that stores the change. */
public interface LeadGate {

    /**
     * Does what is due.
     *
     * @param update what changed; its lead has the version that was read
     * @param lead as it will be stored, after the gates before this one
     * @return the lead with the milestones it passed here, or as it was
     */
    Lead pass(LeadUpdate update, Lead lead);
}
