package org.yuegang.liaison.incident;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.track.Preparation;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.system.BilingualText;

/**
 * What an act would take: the content itself, and what the tables need to know of it.
 *
 * @param notice the content of a version
 * @param reason the prepared reason of a withdrawal
 * @param preparedBy everyone who wrote it, with names and posts
 */
record Prepared(@Nullable Notice notice, @Nullable BilingualText reason, List<Signatory> preparedBy,
		Preparation preparation) {

	static final Prepared NOTHING = new Prepared(null, null, List.of(), Preparation.NONE);

}
