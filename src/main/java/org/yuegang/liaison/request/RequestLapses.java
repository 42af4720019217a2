package org.yuegang.liaison.request;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.OnLapse;
import org.yuegang.liaison.request.act.Reminder;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.system.NodeIdentity;

/**
 * What the clock does when an answer is due: the asker's node reminds, and the node of the side that was asked tells its
 * own officers from its own copy, link or no link.
 */
@Component
class RequestLapses implements OnLapse {

	private final Requests requests;

	private final RequestCommands commands;

	private final NodeIdentity node;

	private final Clock clock;

	RequestLapses(Requests requests, RequestCommands commands, NodeIdentity node, Clock clock) {
		this.requests = requests;
		this.commands = commands;
		this.node = node;
		this.clock = clock;
	}

	@Override
	public String feature() {
		return RequestAct.FEATURE;
	}

	@Override
	public void lapsed(UUID subject, String key) {
		Request request = this.requests.require(subject);
		request.duty(key).filter(Duty::isOpen).ifPresent(duty -> duty.nextRungFor(this.node.unit())
			.filter(rung -> !rung.at().isAfter(this.clock.instant()))
			.ifPresent(rung -> this.commands.byClock(
					duty.creditor().equals(this.node.unit()) ? RequestAct.REMIND : RequestAct.REMIND_OWN, request,
					new Reminder(key, rung.number()))));
	}

}
