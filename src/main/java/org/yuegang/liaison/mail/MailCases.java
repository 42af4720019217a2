package org.yuegang.liaison.mail;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.Incidents;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.state.Incident;

/** Reads of a case what a mail may know, and leaves its content where it is. */
@Component
class MailCases {

	private final Incidents incidents;

	MailCases(Incidents incidents) {
		this.incidents = incidents;
	}

	Optional<MailCase> find(UUID subject) {
		return this.incidents.find(subject).map(this::incident);
	}

	private MailCase incident(Incident incident) {
		String ref = this.incidents.ref(incident.id());
		Body.SharedNumber number = incident.number();
		return new MailCase(ref, number == null ? null : number.text(), incident.urgency(), incident.mode(),
				"/incidents/" + ref, incident.duties(), null);
	}

}
