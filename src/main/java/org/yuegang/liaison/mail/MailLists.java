package org.yuegang.liaison.mail;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;

/** Which mails an officer may see: those to themselves, and with an office of oversight those to everybody. */
@Component
public class MailLists {

	private static final Set<Role> SEES_ALL = Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.LIAISON_OFFICER, Role.HEAD);

	private static final int LARGEST_PAGE = 200;

	private final MailOutbox outbox;

	private final MailServer server;

	MailLists(MailOutbox outbox, MailServer server) {
		this.outbox = outbox;
		this.server = server;
	}

	/**
	 * A page of the list, the latest first.
	 *
	 * @param state only those in it, or all when null
	 * @param after the cursor that the page before ended with
	 * @param limit at most so many, 1 to 200
	 */
	public Page list(Officer reader, @Nullable MailState state, @Nullable Long after, int limit) {
		int size = Math.clamp(limit, 1, LARGEST_PAGE);
		String officer = reader.isAnyOf(SEES_ALL) ? null : reader.code();
		List<Mail> found = this.outbox.list(officer, state, after == null ? Long.MAX_VALUE : after, size + 1);
		boolean more = found.size() > size;
		List<Mail> items = more ? found.subList(0, size) : found;
		return new Page(items, more ? Long.toString(items.getLast().seq()) : null);
	}

	/** Whether there is a server at all; without one every mail is held. */
	public boolean areSent() {
		return this.server.isConfigured();
	}

	/** @param next the cursor of the next page, null on the last */
	public record Page(List<Mail> items, @Nullable String next) {

		public Page {
			items = List.copyOf(items);
		}

	}

}
