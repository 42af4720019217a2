package org.yuegang.liaison.incident;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.Version;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Drafts;

/**
 * What is written of one case. Each piece is read when it is first asked for, and once, however many acts are looked
 * into; so it lasts for one view or one decision.
 */
final class CaseText {

	private final Incident incident;

	private final Drafts drafts;

	private final Journal journal;

	private final Map<DraftPurpose, Optional<Draft>> written = new EnumMap<>(DraftPurpose.class);

	private final Map<UUID, Act> acts = new HashMap<>();

	private @Nullable Optional<Notice> current;

	CaseText(Incident incident, Drafts drafts, Journal journal) {
		this.incident = incident;
		this.drafts = drafts;
		this.journal = journal;
	}

	Incident incident() {
		return this.incident;
	}

	Optional<Draft> draft(DraftPurpose purpose) {
		return this.written.computeIfAbsent(purpose, asked -> this.drafts.find(this.incident.id(), asked.name()));
	}

	/** The content in force: of the latest version, or of the submission; null when no act carries one yet. */
	@Nullable Notice current() {
		if (this.current == null) {
			this.current = act(this.incident.content().act()).map(act -> NoticeReader.restore(act.body().required("notice")));
		}
		return this.current.orElse(null);
	}

	/** The acts that made the versions, by their ids. */
	Map<UUID, Act> versions() {
		List<UUID> missing = this.incident.versions().stream().map(Version::act).filter(id -> !this.acts.containsKey(id)).toList();
		this.journal.find(missing).forEach(this::keep);
		return this.acts;
	}

	private Optional<Act> act(UUID id) {
		if (!this.acts.containsKey(id)) {
			this.journal.find(id).ifPresent(this::keep);
		}
		return Optional.ofNullable(this.acts.get(id));
	}

	private void keep(Entry entry) {
		this.acts.put(entry.act().id(), entry.act());
	}

}
