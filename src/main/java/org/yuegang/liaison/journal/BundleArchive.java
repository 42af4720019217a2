package org.yuegang.liaison.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The files of a ZIP, read twice: from front to back, and by the list at its end. One program shows the one, another
 * the other; only where both say the same is it clear what the archive holds.
 *
 * @param faults what is wrong with the archive as such, each as a sentence that begins with a file's name
 */
record BundleArchive(SortedMap<String, byte[]> files, List<String> faults) {

	private static final int LARGEST = 4 * 1024 * 1024;

	private static final long LARGEST_BUNDLE = 256L * 1024 * 1024;

	/** @throws IOException when it is no ZIP, or larger than any case */
	static BundleArchive read(Path path) throws IOException {
		SortedMap<String, byte[]> files = new TreeMap<>();
		List<String> faults = new ArrayList<>();
		long total = 0;
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				byte[] content = content(entry, zip);
				total += content.length;
				if (total > LARGEST_BUNDLE) {
					throw new IOException("it is larger than any case");
				}
				if (files.putIfAbsent(entry.getName(), content) != null) {
					faults.add(entry.getName() + " stands in the archive twice");
				}
			}
		}
		compare(path, files, faults);
		return new BundleArchive(files, List.copyOf(faults));
	}

	private static void compare(Path path, SortedMap<String, byte[]> files, List<String> faults) throws IOException {
		Set<String> listed = new HashSet<>();
		try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
			for (ZipEntry entry : zip.stream().toList()) {
				String name = entry.getName();
				if (!listed.add(name)) {
					faults.add(name + " is listed in the archive twice");
				}
				else if (!files.containsKey(name)) {
					faults.add(name + " is listed in the archive, but not found where it should stand");
				}
				else if (!Arrays.equals(files.get(name), content(entry, zip.getInputStream(entry)))) {
					faults.add(name + " stands in the archive with two contents");
				}
			}
		}
		files.keySet()
			.stream()
			.filter(name -> !listed.contains(name))
			.forEach(name -> faults.add(name + " stands in the archive and is not listed"));
	}

	private static byte[] content(ZipEntry entry, InputStream in) throws IOException {
		byte[] content = in.readNBytes(LARGEST + 1);
		if (content.length > LARGEST) {
			throw new IOException(entry.getName() + " is larger than any message");
		}
		return content;
	}

}
