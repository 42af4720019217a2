package org.yuegang.liaison.mail;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.lifecycle.Case;
import org.yuegang.liaison.system.Role;

/**
 * One line of {@link MailRules}: when such an act is seen, these officers of this side are asked that.
 *
 * @param act the act's type
 * @param seen whether this side made it or received it
 * @param kind what is asked
 * @param otherwise what is asked when no duty of {@code due} is open; null when {@code kind} stands by itself
 * @param stillAwaited what is told instead while the latest version awaits its acknowledgement, or null
 * @param to any of these roles
 * @param due the duties whose time is the mail's time
 */
record MailRule(String act, Seen seen, MailKind kind, @Nullable MailKind otherwise,
		@Nullable MailKind stillAwaited, Set<Role> to, Set<DutyKind> due) {

	enum Seen {

		MADE_HERE, RECEIVED

	}

	static MailRule made(String act, MailKind kind, Role... to) {
		return new MailRule(act, Seen.MADE_HERE, kind, null, null, Set.of(to), Set.of());
	}

	static MailRule received(String act, MailKind kind, Role... to) {
		return new MailRule(act, Seen.RECEIVED, kind, null, null, Set.of(to), Set.of());
	}

	MailRule by(DutyKind first, DutyKind... more) {
		return new MailRule(this.act, this.seen, this.kind, this.otherwise, this.stillAwaited, this.to,
				EnumSet.of(first, more));
	}

	MailRule otherwise(MailKind plain) {
		return new MailRule(this.act, this.seen, this.kind, plain, this.stillAwaited, this.to, this.due);
	}

	MailRule stillAwaited(MailKind partly) {
		return new MailRule(this.act, this.seen, this.kind, this.otherwise, partly, this.to, this.due);
	}

	/** What is asked about the case as it stands. */
	MailKind kind(Case of, boolean owed) {
		if (of.awaited() && this.stillAwaited != null) {
			return this.stillAwaited;
		}
		return owed || this.otherwise == null ? this.kind : this.otherwise;
	}

}
