package org.yuegang.liaison.incident;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.track.ContentFacts;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.system.BilingualText;

/**
 * What an act would take: the content itself, and what the tables need to know of it.
 *
 * @param notice the content of a version
 * @param reason the prepared reason of a withdrawal
 * @param preparedBy everyone who wrote it, with names and posts
 */
record ActContent(@Nullable Notice notice, @Nullable BilingualText reason, List<Signatory> preparedBy,
		ContentFacts facts) {

	static final ActContent NOTHING = new ActContent(null, null, List.of(), ContentFacts.NONE);

}
