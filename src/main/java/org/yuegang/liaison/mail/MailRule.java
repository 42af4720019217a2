package org.yuegang.liaison.mail;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.NamedDuty;
import org.yuegang.liaison.lifecycle.Case;
import org.yuegang.liaison.lifecycle.NamedAct;
import org.yuegang.liaison.system.Role;

/**
 * When such an act is seen, these officers of this side are asked that. What is asked goes by a name, which every mail
 * keeps; its words stand under {@code mail.ask.NAME}.
 *
 * @param act the act's type
 * @param seen whether this side made it or received it
 * @param kind what is asked
 * @param otherwise what is asked when no duty of {@code due} is open; null when {@code kind} stands by itself
 * @param stillAwaited what is told instead while the latest version awaits its acknowledgement, or null
 * @param to any of these roles
 * @param due the duties whose time is the mail's time
 */
public record MailRule(String act, Seen seen, String kind, @Nullable String otherwise,
		@Nullable String stillAwaited, Set<Role> to, Set<DutyKind> due) {

	/** On whose side the act was made. */
	public enum Seen {

		MADE_HERE, RECEIVED

	}

	public static MailRule made(NamedAct act, String kind, Role... to) {
		return new MailRule(act.type(), Seen.MADE_HERE, kind, null, null, Set.of(to), Set.of());
	}

	public static MailRule received(NamedAct act, String kind, Role... to) {
		return new MailRule(act.type(), Seen.RECEIVED, kind, null, null, Set.of(to), Set.of());
	}

	/** With the first of these duties to fall due among those that the reader's own side owes. */
	public MailRule by(NamedDuty... due) {
		return new MailRule(this.act, this.seen, this.kind, this.otherwise, this.stillAwaited, this.to,
				Arrays.stream(due).map(NamedDuty::kind).collect(Collectors.toSet()));
	}

	public MailRule otherwise(String plain) {
		return new MailRule(this.act, this.seen, this.kind, plain, this.stillAwaited, this.to, this.due);
	}

	public MailRule stillAwaited(String partly) {
		return new MailRule(this.act, this.seen, this.kind, this.otherwise, partly, this.to, this.due);
	}

	/** What is asked about the case as it stands. */
	String kind(Case of, boolean owed) {
		if (of.awaited() && this.stillAwaited != null) {
			return this.stillAwaited;
		}
		return owed || this.otherwise == null ? this.kind : this.otherwise;
	}

}
