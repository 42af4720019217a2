package org.yuegang.liaison.roster;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Receives;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.RecordReader;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether what the other side says of its roster can be read, and is of its own roster. */
@Component
class DutyHeadReceives implements Receives {

	private final RecordReader records = RecordReader.ofRecords();

	private final JsonMapper json;

	DutyHeadReceives(JsonMapper json) {
		this.json = json;
	}

	@Override
	public boolean understands(String type, int typeVersion) {
		return type.equals(DutyHead.TYPE) && typeVersion == DutyHead.VERSION;
	}

	@Override
	public Optional<Refusal> obstacle(Act act) {
		if (!act.subject().equals(DutyHead.subjectOf(act.unit()))) {
			return Optional.of(Refusal.of("wrong-side", "act.duty.HEAD"));
		}
		return this.records.read(act.body(), DutyHead.class) instanceof Reading.Unreadable<DutyHead> unreadable
				? Optional.of(Refusal.of("unreadable", unreadable.problems().getFirst().pointer())) : Optional.empty();
	}

	/** It starts no clock. */
	@Override
	public JsonNode dueOnReceipt(Act act, Instant receivedAt) {
		return this.json.createArrayNode();
	}

}
