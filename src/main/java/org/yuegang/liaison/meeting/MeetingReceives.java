package org.yuegang.liaison.meeting;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.CaseReceives;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Whether an arriving act of a meeting can be read, and whether it was its unit's to make. */
@Component
class MeetingReceives extends CaseReceives {

	private final MeetingInspection inspection = new MeetingInspection();

	private final MeetingTable table;

	private final NodeIdentity node;

	MeetingReceives(MeetingTable table, JointCalendar calendar, NodeIdentity node, JsonMapper json) {
		super(MeetingAct.values(), "/basis/terms", calendar, json);
		this.table = table;
		this.node = node;
	}

	@Override
	public Optional<Refusal> obstacle(Act act) {
		return this.inspection.obstacle(this.table.find(act.subject()).orElse(null), act, this.node.unit());
	}

}
