package org.yuegang.liaison.mail;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.Incidents;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.state.AcknowledgementReading;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.meeting.Meetings;
import org.yuegang.liaison.meeting.state.Meeting;

/** Reads of a case what a mail may know, and leaves its content where it is. */
@Component
class MailCases {

	private final Incidents incidents;

	private final Meetings meetings;

	MailCases(Incidents incidents, Meetings meetings) {
		this.incidents = incidents;
		this.meetings = meetings;
	}

	Optional<MailCase> find(UUID subject) {
		return this.incidents.find(subject).map(this::incident).or(() -> this.meetings.find(subject).map(this::meeting));
	}

	private MailCase incident(Incident incident) {
		String ref = this.incidents.ref(incident.id());
		Body.SharedNumber number = incident.number();
		boolean awaited = incident.acknowledgement() == AcknowledgementReading.AWAITED
				|| incident.acknowledgement() == AcknowledgementReading.RETURNED;
		return new MailCase(ref, number == null ? null : number.text(), incident.urgency(), incident.mode(),
				"/incidents/" + ref, incident.duties(), awaited, null);
	}

	/** A meeting has no shared number: its node's own reference stands for it. */
	private MailCase meeting(Meeting meeting) {
		String ref = this.meetings.ref(meeting.id());
		return new MailCase(ref, null, meeting.urgency(), meeting.mode(), "/meetings/" + ref, meeting.duties(),
				false, meeting.time().orElse(null));
	}

}
