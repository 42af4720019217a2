package org.yuegang.liaison.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The one password of the trial's officers: given by {@code LIAISON_TRIAL_PASSWORD}, or made once and kept in the
 * trial's data folder, which only its owner may read.
 */
final class TrialPassword {

	private static final String FILE = "password.txt";

	/** Without what is mistaken for something else when typed from paper. */
	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private TrialPassword() {
	}

	static String in(Path data, @Nullable String given) throws IOException {
		Path file = data.resolve(FILE);
		if (given != null && !given.isBlank()) {
			return given;
		}
		if (!Files.exists(file)) {
			createPrivately(file);
			Files.writeString(file, made());
		}
		return Files.readString(file).strip();
	}

	/** Makes the folder, for its owner alone where the file system can say so. */
	static void privateFolder(Path folder) throws IOException {
		if (!Files.exists(folder) && posix(folder)) {
			Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
		Files.createDirectories(folder);
	}

	private static void createPrivately(Path file) throws IOException {
		if (posix(file)) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
	}

	private static boolean posix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	private static String made() {
		SecureRandom random = new SecureRandom();
		return Stream.generate(() -> random.ints(4, 0, LETTERS.length())
			.mapToObj(index -> LETTERS.substring(index, index + 1))
			.collect(Collectors.joining())).limit(4).collect(Collectors.joining("-"));
	}

}
