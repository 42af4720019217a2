package org.yuegang.liaison.incident;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.system.NodeIdentity;

/** Takes the heading of a case that is being written from its draft, where the state knows nothing of it yet. */
@Component
class DraftHeadings {

	private final Drafts drafts;

	private final NodeIdentity node;

	DraftHeadings(Drafts drafts, NodeIdentity node) {
		this.drafts = drafts;
		this.node = node;
	}

	String unit() {
		return this.node.unit();
	}

	IncidentList.Item complete(IncidentList.Item item) {
		if (item.handling() != Handling.DRAFT) {
			return item;
		}
		return this.drafts.find(item.id(), DraftPurpose.NOTICE.name()).map(draft -> {
			Notice notice = NoticeReader.restore(draft.content());
			return new IncidentList.Item(item.id(), item.ref(), item.number(), item.status(), item.handling(),
					item.origin(), notice.mode() == null ? Mode.ACTUAL : notice.mode(), notice.kind(), notice.urgency(),
					notice.subject() == null ? item.subject() : notice.subject(), item.revision(), draft.updatedAt());
		}).orElse(item);
	}

}
