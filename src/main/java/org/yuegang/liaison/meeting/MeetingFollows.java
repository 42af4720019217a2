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
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.meeting.act.MeetingAct;
import tools.jackson.databind.node.ObjectNode;

/**
 * What follows at once from an act: the local number of a meeting that arrives, the end of the draft an act took its
 * content from, and the proposal drafted at the last step of an incident's ladder.
 */
@Component
@Order(10)
class MeetingFollows implements Follows {

	private static final String DRAFT_MEETING = "incident.DRAFT_MEETING";

	private final Incidents incidents;

	private final MeetingDrafts proposals;

	private final Drafts drafts;

	private final LocalNumbers numbers;

	private final Journal journal;

	MeetingFollows(Incidents incidents, MeetingDrafts proposals, Drafts drafts, LocalNumbers numbers, Journal journal) {
		this.incidents = incidents;
		this.proposals = proposals;
		this.drafts = drafts;
		this.numbers = numbers;
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
		else if (entry.origin() == Origin.RECEIVED) {
			MeetingAct.of(act).ifPresent(made -> this.numbers.give("M", act.subject()));
		}
		else if (entry.origin() == Origin.LOCAL) {
			MeetingAct.of(act).ifPresent(made -> drafted(made, act));
		}
	}

	private void drafted(MeetingAct made, Act act) {
		if (made == MeetingAct.PROPOSE) {
			this.drafts.end(act.subject(), MeetingDraftPurpose.PROPOSAL.name());
		}
		if (made == MeetingAct.PROPOSE_MINUTES) {
			this.drafts.end(act.subject(), MeetingDraftPurpose.MINUTES.name());
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
