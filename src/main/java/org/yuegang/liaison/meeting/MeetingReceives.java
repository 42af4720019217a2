package org.yuegang.liaison.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.DueOnReceipt;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Receives;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingBodies;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the meeting feature says of an arriving act; it never asks whether it would have been allowed. */
@Component
class MeetingReceives implements Receives {

	private final MeetingInspection inspection = new MeetingInspection();

	private final MeetingBodies bodies = new MeetingBodies();

	private final MeetingTable table;

	private final JointCalendar calendar;

	private final NodeIdentity node;

	private final JsonMapper json;

	MeetingReceives(MeetingTable table, JointCalendar calendar, NodeIdentity node, JsonMapper json) {
		this.table = table;
		this.calendar = calendar;
		this.node = node;
		this.json = json;
	}

	@Override
	public boolean understands(String type, int typeVersion) {
		return MeetingAct.ofType(type).isPresent() && typeVersion == MeetingAct.TYPE_VERSION;
	}

	@Override
	public Optional<Refusal> obstacle(Act act) {
		return this.inspection.obstacle(this.table.find(act.subject()).orElse(null), act, this.node.unit());
	}

	@Override
	public JsonNode dueOnReceipt(Act act, Instant receivedAt) {
		Terms terms = MeetingAct.of(act).map(made -> this.bodies.read(made, act)).map(reading -> switch (reading) {
			case Reading.Read<MeetingBodies.Body>(MeetingBodies.Body body) -> body.basis().terms();
			case Reading.Unreadable<MeetingBodies.Body> unreadable -> null;
		}).orElse(null);
		return this.json
			.valueToTree(terms == null ? List.of() : DueOnReceipt.of(terms, receivedAt, this.calendar));
	}

}
