package org.yuegang.liaison.crossing;

import java.util.Optional;

import org.yuegang.liaison.incident.IncidentPorts;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.system.Refusal;

/**
 * An act as the search knows it: one object for each content, told by its number.
 *
 * @param doomed whether the other node is going to answer it REJECTED, for whatever reason of its own
 */
record Sent(int number, Act act, boolean doomed, Optional<Refusal> unreadable) {

	static Sent of(int number, Act act, boolean doomed) {
		return new Sent(number, act, doomed,
				IncidentAct.of(act).isPresent() ? IncidentPorts.unreadable(act) : Optional.empty());
	}

	boolean isAnswer() {
		return isReceipt() || isRejection();
	}

	boolean isReceipt() {
		return this.act.type().equals(Act.RECEIVED);
	}

	boolean isRejection() {
		return this.act.type().equals(Act.REJECTED);
	}

	boolean isOfMeeting() {
		return MeetingAct.of(this.act).isPresent();
	}

	@Override
	public boolean equals(Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return this.number * 0x9E3779B9;
	}

	String told() {
		return this.act.name() + (isOfMeeting() ? " meeting " + this.act.subject().toString().charAt(0) : "")
				+ (this.act.body().has("version") ? " v" + this.act.body().get("version").asInt() : "")
				+ (this.act.body().path("material").asBoolean(false) ? " material" : "")
				+ (this.act.body().has("duty") ? " " + this.act.body().get("duty").asString() : "")
				+ (this.act.body().has("type") ? " of " + this.act.body().get("type").asString() : "")
				+ (this.doomed ? " (to be rejected)" : "");
	}

}
