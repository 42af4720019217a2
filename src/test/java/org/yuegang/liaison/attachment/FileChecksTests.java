package org.yuegang.liaison.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Language;

class FileChecksTests {

	private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

	@ParameterizedTest
	@CsvSource({ "化驗報告.pdf, application/pdf", "检验报告 2019（一）.PDF, application/pdf", "label.jpeg, image/jpeg",
			"分銷名單.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" })
	void acceptsWhatAnOfficeSends(String name, String type) {
		assertThat(FileChecks.problems(file(name, type, HASH, 1024), "/files/0")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../secret.pdf", "C:\\report.pdf", "a/b.pdf", ".htaccess.pdf", "report.pdf.", "",
			"report\n.pdf", "fdp.\u202Etxt.pdf", "a\u200Bb.pdf", "a?.pdf" })
	void refusesANameThatIsNoPlainName(String name) {
		assertThat(FileChecks.problems(file(name, "application/pdf", HASH, 1024), "/files/3"))
			.contains(FieldProblem.of("/files/3/name", "file-name"));
	}

	@Test
	void refusesANameTooLong() {
		assertThat(FileChecks.problems(file("a".repeat(197) + ".pdf", "application/pdf", HASH, 1), "/f")).hasSize(1);
		assertThat(FileChecks.problems(file("a".repeat(196) + ".pdf", "application/pdf", HASH, 1), "/f")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "image/svg+xml", "application/x-msdownload", "application/zip",
			"application/vnd.ms-excel.sheet.macroEnabled.12", "", "pdf" })
	void refusesTypesThatMayRun(String type) {
		assertThat(FileChecks.problems(file("a.pdf", type, HASH, 1024), "/files/0")).extracting(FieldProblem::code)
			.containsExactly("file-type");
	}

	@Test
	void refusesAnEndingThatIsNotOfItsType() {
		assertThat(FileChecks.problems(file("report.exe", "application/pdf", HASH, 1024), "/files/0"))
			.containsExactly(FieldProblem.of("/files/0/name", "file-ending", "application/pdf"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "abc", "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08",
			"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0g",
			"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0800" })
	void refusesWhatIsNoSha256(String hash) {
		assertThat(FileChecks.problems(file("a.pdf", "application/pdf", hash, 1024), "/files/0"))
			.extracting(FieldProblem::code)
			.containsExactly("file-hash");
	}

	@ParameterizedTest
	@CsvSource({ "0, false", "1, true", "52428800, true", "52428801, false" })
	void keepsTheSizeWithinTheLimit(long size, boolean accepted) {
		assertThat(FileChecks.problems(file("a.pdf", "application/pdf", HASH, size), "/files/0").isEmpty())
			.isEqualTo(accepted);
	}

	private static FileMetadata file(String name, String type, String hash, long size) {
		return new FileMetadata(name, type, hash, size, Language.ZH_HANT_HK, FileKind.LAB_REPORT);
	}

}
