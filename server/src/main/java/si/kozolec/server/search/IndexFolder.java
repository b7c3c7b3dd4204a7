package si.kozolec.server.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the files of the index for writing, and throws them away when they are of no use: they can always be made again. */
final class IndexFolder {

    /** Under this key a commit of the index names the git commit that it stands for. */
    static final String COMMIT = "commit";

    /**
     * Changes whenever the index would be written differently, also because of another thesaurus: an index of another format is not
     * read but made again.
     */
    static final String FORMAT = "2-" + Thesaurus.digest();

    private static final String FORMAT_KEY = "format";
    private static final double WRITE_BUFFER_MB = 24;
    private static final int FEW_SEGMENTS = 2;
    private static final int CHECKSUM_BYTES = Long.BYTES;
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private IndexFolder() {}

    /** The directory of that folder, made when it is missing. */
    static Directory directory(Path folder) {
        try {
            Files.createDirectories(folder);
            return FSDirectory.open(folder);
        } catch (IOException e) {
            throw new SearchIndexException(
                    "the search index cannot be opened in " + folder + " (" + e
                            + "); check that the folder can be written",
                    e);
        }
    }

    /** Makes sure that there is a sound index of our format: an unsound one is thrown away, for an empty one. */
    static void makeSound(Directory directory, String where) {
        Optional<String> fault = fault(directory);
        if (fault.isPresent()) {
            startEmpty(directory, where, fault.get());
        }
    }

    /** Throws the index away and begins an empty one. */
    static void startEmpty(Directory directory, String where, String reason) {
        try {
            try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                deleteIndex(directory);
                lock.ensureValid();
            }
            LOG.info("The search index in {} starts empty: {}", where, reason);
            try (IndexWriter writer = new IndexWriter(directory, configuration())) {
                writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
                writer.commit();
            }
        } catch (LockObtainFailedException e) {
            throw locked(where, e);
        } catch (IOException e) {
            throw new SearchIndexException(
                    "the search index cannot be opened in " + where + " (" + e
                            + "); check that the folder can be written",
                    e);
        }
    }

    static IndexWriter writer(Directory directory, String where) {
        try {
            return new IndexWriter(directory, configuration());
        } catch (LockObtainFailedException e) {
            throw locked(where, e);
        } catch (IOException e) {
            throw new SearchIndexException("the search index in " + where + " cannot be written (" + e + ")", e);
        }
    }

    /** What a commit of the index says about itself. */
    static Map<String, String> commitData(String commit) {
        return Map.of(FORMAT_KEY, FORMAT, COMMIT, commit);
    }

    /** Why the index cannot be used; empty when it can. */
    private static Optional<String> fault(Directory directory) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.of("there is none yet");
            }
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            String format = commit.getUserData().get(FORMAT_KEY);
            if (!FORMAT.equals(format)) {
                return Optional.of("it has the format " + format + ", and this program writes " + FORMAT);
            }
            for (String file : commit.files(true)) {
                checkSum(directory, file);
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of("it is damaged (" + e + ")");
        }
    }

    /**
     * Compares a file with the checksum at its end. Lucene can do that too, but in small steps, which is slow as long as the
     * program is not warm: and this is done at each start.
     */
    private static void checkSum(Directory directory, String file) throws IOException {
        try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
            long expected = CodecUtil.retrieveChecksum(input);
            input.seek(0);
            CRC32 actual = new CRC32();
            byte[] buffer = new byte[1 << 16];
            for (long left = input.length() - CHECKSUM_BYTES; left > 0; ) {
                int part = (int) Math.min(left, buffer.length);
                input.readBytes(buffer, 0, part);
                actual.update(buffer, 0, part);
                left -= part;
            }
            if (actual.getValue() != expected) {
                throw new IOException("the checksum of " + file + " is wrong");
            }
        }
    }

    private static void deleteIndex(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            boolean ofIndex = IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                    || file.startsWith(IndexFileNames.SEGMENTS)
                    || file.startsWith(IndexFileNames.PENDING_SEGMENTS);
            if (ofIndex) {
                directory.deleteFile(file);
            }
        }
    }

    private static IndexWriterConfig configuration() {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setSegmentsPerTier(FEW_SEGMENTS);
        IndexWriterConfig configuration = new IndexWriterConfig(TextField.analyzer());
        configuration.setMergePolicy(merges);
        // Merging in the writing thread keeps the number of segments down before each commit, and leaves no thread
        // behind.
        configuration.setMergeScheduler(new SerialMergeScheduler());
        configuration.setRAMBufferSizeMB(WRITE_BUFFER_MB);
        configuration.setCommitOnClose(false);
        return configuration;
    }

    private static SearchIndexException locked(String where, Exception cause) {
        return new SearchIndexException(
                "the search index in " + where
                        + " is in use by another process; stop that one, or choose another data folder",
                cause);
    }
}
