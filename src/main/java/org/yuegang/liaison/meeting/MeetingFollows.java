package org.yuegang.liaison.meeting;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.Incidents;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Follows;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.meeting.act.MeetingAct;
import tools.jackson.databind.node.ObjectNode;

/**
 * What follows at once from an act: the proposal drafted at the last step of an incident's ladder, and the draft of one
 * that the other node could not take.
 */
@Component
@Order(10)
class MeetingFollows implements Follows {

	private static final String DRAFT_MEETING = "incident.DRAFT_MEETING";

	private final Incidents incidents;

	private final MeetingDrafts proposals;

	private final Journal journal;

	MeetingFollows(Incidents incidents, MeetingDrafts proposals, Journal journal) {
		this.incidents = incidents;
		this.proposals = proposals;
		this.journal = journal;
	}

	@Override
	public void follow(Entry entry) {
		Act act = entry.act();
		if (act.type().equals(DRAFT_MEETING)) {
			this.incidents.find(act.subject()).ifPresent(this.proposals::draftFor);
		}
		else if (act.type().equals(Act.REJECTED) && entry.origin() == Origin.RECEIVED) {
			this.journal.find(act.about()).ifPresent(rejected -> restored(rejected.act()));
		}
	}

	private void restored(Act rejected) {
		Signatory officer = rejected.officer();
		boolean proposal = MeetingAct.of(rejected).filter(made -> made == MeetingAct.PROPOSE).isPresent();
		if (proposal && officer != null && rejected.body() instanceof ObjectNode body) {
			ObjectNode form = body.deepCopy();
			form.remove("basis");
			this.proposals.restore(rejected.subject(), form, officer.code());
		}
	}

}
