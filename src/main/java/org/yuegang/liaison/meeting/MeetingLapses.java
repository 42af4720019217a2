package org.yuegang.liaison.meeting;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.OnLapse;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.Reminder;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.system.NodeIdentity;

/**
 * What the clock does when minutes or an action item are due: the creditor's node reminds, and the debtor's tells its
 * own officers from its own copy, link or no link.
 */
@Component
class MeetingLapses implements OnLapse {

	private final Meetings meetings;

	private final MeetingCommands commands;

	private final NodeIdentity node;

	private final Clock clock;

	MeetingLapses(Meetings meetings, MeetingCommands commands, NodeIdentity node, Clock clock) {
		this.meetings = meetings;
		this.commands = commands;
		this.node = node;
		this.clock = clock;
	}

	@Override
	public String feature() {
		return MeetingAct.FEATURE;
	}

	@Override
	public void lapsed(UUID subject, String key) {
		Meeting meeting = this.meetings.require(subject);
		meeting.duty(key).filter(Duty::isOpen).ifPresent(duty -> duty.nextRungFor(this.node.unit())
			.filter(rung -> !rung.at().isAfter(this.clock.instant()))
			.ifPresent(rung -> this.commands.byClock(
					duty.creditor().equals(this.node.unit()) ? MeetingAct.REMIND : MeetingAct.REMIND_OWN, meeting,
					new Reminder(key, rung.number()))));
	}

}
