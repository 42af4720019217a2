package org.yuegang.liaison.incident.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.attachment.FileChecks;
import org.yuegang.liaison.attachment.FileMetadata;
import org.yuegang.liaison.codelist.Codelists;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.RecordReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a notice strictly, whole or in part, and names everything that is wrong in it: fields it does not know, wrong
 * types, codes not in force today, impossible dates, oversize, references to what is not there.
 */
@Component
public final class NoticeReader {

	private static final JsonMapper MAPPER = JsonConfiguration.mapper();

	private static final RecordReader RECORDS = RecordReader.ofRecords();

	private final RecordReader records;

	public NoticeReader(Codelists codelists, Clock clock) {
		this.records = new RecordReader((list, code) -> codelists
			.find(list, code, LocalDate.ofInstant(clock.instant(), LocalTimes.ZONE)).isPresent());
	}

	/** What an officer or a program sent, as text; a key given twice is refused, too. */
	public Reading<Notice> read(String json) {
		return checked(this.records.read(json, Notice.class));
	}

	/** What an officer or a program sent. */
	public Reading<Notice> read(JsonNode json) {
		return checked(this.records.read(json, Notice.class));
	}

	/**
	 * A notice out of an act or a row. Its codes were checked when it was written and may have been retired since, so
	 * no vocabulary is asked: folding an old act reads nothing but the act.
	 * @throws IllegalStateException when it is no notice
	 */
	public static Notice restore(JsonNode json) {
		return switch (RECORDS.read(json, Notice.class)) {
			case Reading.Read<Notice>(Notice notice) -> notice;
			case Reading.Unreadable<Notice>(List<FieldProblem> problems) ->
				throw new IllegalStateException("a stored notice cannot be read: " + problems);
		};
	}

	/**
	 * What came from the other node. Its vocabulary is its own, so a code unknown here is no reason to refuse, nor is an
	 * invisible character in an identifier a reason to lose a notice; all the rest is checked as strictly as one's own.
	 */
	public static Reading<Notice> received(JsonNode json) {
		return checked(RECORDS.read(json, Notice.class));
	}

	/** The notice as JSON; what is missing is left out. Reading it again gives an equal notice. */
	public static JsonNode write(Notice notice) {
		return MAPPER.valueToTree(notice);
	}

	private static Reading<Notice> checked(Reading<Notice> reading) {
		if (!(reading instanceof Reading.Read<Notice>(Notice notice))) {
			return reading;
		}
		List<FieldProblem> problems = new ArrayList<>(EntryChecks.of(notice));
		for (int i = 0; i < notice.promises().size(); i++) {
			if (Fact.of(notice.promises().get(i).field()).isEmpty()) {
				problems.add(FieldProblem.of("/promises/" + i + "/field", "unknown-code",
						notice.promises().get(i).field()));
			}
		}
		files(notice.files(), "/files", problems);
		for (int i = 0; i < notice.products().size(); i++) {
			files(notice.products().get(i).pictures(), "/products/" + i + "/pictures", problems);
		}
		return problems.isEmpty() ? reading : new Reading.Unreadable<>(problems);
	}

	private static void files(List<FileMetadata> files, String pointer, List<FieldProblem> problems) {
		for (int i = 0; i < files.size(); i++) {
			problems.addAll(FileChecks.problems(files.get(i), pointer + "/" + i));
		}
	}

}
