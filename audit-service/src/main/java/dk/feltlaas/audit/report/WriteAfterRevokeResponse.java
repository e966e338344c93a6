package dk.feltlaas.audit.report;

import dk.feltlaas.audit.report.WritesAfterRevoke.Finding;
import dk.feltlaas.audit.search.EntryResponse;

/**
 * One write made after its grant had ended.
 *
 * @param write the write, with the epoch it was judged under
 * @param ending what ended the grant, with the epoch it brought about
 */
public record WriteAfterRevokeResponse(EntryResponse write, EntryResponse ending) {
    static WriteAfterRevokeResponse from(Finding finding) {
        return new WriteAfterRevokeResponse(EntryResponse.from(finding.write()), EntryResponse.from(finding.ending()));
    }
}
