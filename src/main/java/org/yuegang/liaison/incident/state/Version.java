package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Promise;
import org.yuegang.liaison.journal.Signatory;

/**
 * One version that was issued. Its whole content stands in the act {@code act}.
 *
 * @param number from 1, never used twice
 * @param made ISSUE, ISSUE_URGENTLY, UPDATE, CORRECT or WITHDRAW
 * @param material whether the counterpart has to acknowledge it anew
 * @param answers the return that this version answers, if it names one
 * @param ended the promises of earlier versions that it ends; null where a promise no longer made counts as kept
 * @param countersignedBy for an urgent issue, the act of the second officer
 * @param voided whether the counterpart's node could not take it: the number stays used, the version has no effect
 */
public record Version(int number, UUID act, IncidentAct made, Instant at, @Nullable Signatory officer,
		List<Signatory> preparedBy, boolean material, @Nullable UUID answers, List<Promise> promises,
		Body.@Nullable PromisesEnded ended, @Nullable UUID countersignedBy, @Nullable Instant countersignedAt, boolean voided) {

	public Version {
		preparedBy = List.copyOf(preparedBy);
		promises = List.copyOf(promises);
	}

	Version countersigned(UUID by, Instant when) {
		return this.countersignedBy != null ? this : new Version(this.number, this.act, this.made, this.at, this.officer,
				this.preparedBy, this.material, this.answers, this.promises, this.ended, by, when, this.voided);
	}

	Version asVoid() {
		return new Version(this.number, this.act, this.made, this.at, this.officer, this.preparedBy, this.material,
				this.answers, this.promises, this.ended, this.countersignedBy, this.countersignedAt, true);
	}

	/** How it ends the duty of this key to tell a promised fact, if it does. */
	Optional<Settled> ends(String promise) {
		boolean kept = this.ended == null ? this.promises.stream().noneMatch(made -> made.dutyKey().equals(promise))
				: this.ended.kept().contains(promise);
		if (kept) {
			return Optional.of(Settled.met(this.act, this.at));
		}
		return this.ended != null && this.ended.withdrawn().contains(promise)
				? Optional.of(Settled.ended(this.act, this.at)) : Optional.empty();
	}

	public boolean isWithdrawal() {
		return this.made == IncidentAct.WITHDRAW;
	}

	public boolean owesCountersign() {
		return this.made == IncidentAct.ISSUE_URGENTLY && this.countersignedBy == null && !this.voided;
	}

}
