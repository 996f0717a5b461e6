package throughline.insights.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import throughline.insights.control.disclosure.Before;
import throughline.insights.control.disclosure.Disclosed;
import throughline.insights.entity.CellLevels;
import throughline.insights.entity.DriverReport;
import throughline.insights.entity.FunctionDrivers;
import throughline.insights.entity.HeatMap;
import throughline.insights.entity.HiddenFigures;
import throughline.insights.entity.Release;
import throughline.insights.entity.ReleaseSummary;
import throughline.insights.entity.comments.Comments;
import throughline.insights.entity.findings.DeliveryGaps;
import throughline.insights.entity.findings.FunctionShares;
import throughline.insights.entity.findings.LostMinutes;
import throughline.insights.entity.findings.ParetoFigures;
import throughline.insights.entity.findings.Reliability;
import throughline.insights.entity.findings.ResponseQuality;
import throughline.insights.entity.findings.StrengthRanking;
import throughline.platform.http.Refusal;
import throughline.platform.memory.Recent;
import throughline.platform.schema.JsonText;
import throughline.platform.schema.Sql;

/** All releases and the documents in them. Documents never change, so those read lately are kept at hand. */
@ApplicationScoped
public class Releases {
    private static final int AT_HAND = 1000;

    private final EntityManager entities;
    private final Sql sql;
    private final Recent<String, Object> read = new Recent<>(AT_HAND);

    @Inject
    public Releases(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    public Release add(Release release) {
        entities.persist(release);
        entities.flush();
        return release;
    }

    public Release byId(long id) {
        return Optional.ofNullable(entities.find(Release.class, id)).orElseThrow(() -> Refusal.notFound("release", id));
    }

    /** The release of a wave, in whatever state. */
    public Optional<Release> ofWave(long waveId) {
        return entities.createQuery(
                        "select r from Release r where r.waveId = :id order by r.number desc", Release.class)
                .setParameter("id", waveId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What was shown and hidden before a wave is released: of itself, and of the last wave before it that has a release. */
    public Before before(long waveId) {
        return new Before(
                disclosed(waveId), waveBefore(waveId).map(this::disclosed).orElseGet(Disclosed::new));
    }

    private Optional<Long> waveBefore(long waveId) {
        return entities.createQuery(
                        "select b.id from Wave b, Wave w, Release r where w.id = :id and b.surveyId = w.surveyId"
                                + " and b.number < w.number and r.waveId = b.id and r.status = :status"
                                + " order by b.number desc",
                        Long.class)
                .setParameter("id", waveId)
                .setParameter("status", Release.Status.PUBLISHED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What all published versions of the release of a wave showed and hid. */
    private Disclosed disclosed(long waveId) {
        Disclosed disclosed = new Disclosed();
        versions(waveId).stream()
                .filter(Release::isPublished)
                .forEach(version -> disclosed.with(
                        summary(version.id()).cells().stream()
                                .flatMap(cell -> levels(version.id(), cell.key()).stream())
                                .toList(),
                        document(version.id(), "hidden", HiddenFigures.class)
                                .orElse(new HiddenFigures(Map.of(), Map.of()))));
        return disclosed;
    }

    /** The versions of the release of a wave, oldest first. */
    public List<Release> versions(long waveId) {
        return entities.createQuery("select r from Release r where r.waveId = :id order by r.number", Release.class)
                .setParameter("id", waveId)
                .getResultList();
    }

    /** The newest version of the release of the same wave. */
    public Release newest(Release release) {
        List<Release> versions = versions(release.waveId());
        return versions.get(versions.size() - 1);
    }

    /** The newest published version of every release, by survey and in the order of waves. */
    public List<Release> published() {
        return entities.createQuery(
                        "select r from Release r, Wave w where r.waveId = w.id and r.status = :status"
                                + " and not exists (select v from Release v where v.waveId = r.waveId and v.status = :status"
                                + " and v.number > r.number) order by r.surveyId, w.number",
                        Release.class)
                .setParameter("status", Release.Status.PUBLISHED)
                .getResultList();
    }

    /** Releases that were being computed when the service stopped. */
    public List<Release> computing() {
        return entities.createQuery("select r from Release r where r.status = :status", Release.class)
                .setParameter("status", Release.Status.COMPUTING)
                .getResultList();
    }

    public Release publishedById(long id) {
        Release release = byId(id);
        if (!release.isPublished()) {
            throw new Refusal(
                    409, release.status() == Release.Status.COMPUTING ? "release-computing" : "release-failed", id);
        }
        return release;
    }

    public ReleaseSummary summary(long releaseId) {
        return document(releaseId, "summary", ReleaseSummary.class)
                .orElseThrow(() -> new IllegalStateException("release " + releaseId + " has no summary"));
    }

    public Optional<CellLevels> levels(long releaseId, String cell) {
        return document(releaseId, "levels/" + cell, CellLevels.class);
    }

    public Optional<DriverReport> drivers(long releaseId, String outcome, String cell) {
        return document(releaseId, "drivers/" + outcome + "/" + cell, DriverReport.class);
    }

    public Optional<FunctionDrivers> functionDrivers(long releaseId, String function) {
        return document(releaseId, "function-drivers/" + function, FunctionDrivers.class);
    }

    /** Empty in releases that were made before it was computed. */
    public Optional<StrengthRanking> strength(long releaseId, String outcome) {
        return document(releaseId, "strength/" + outcome, StrengthRanking.class);
    }

    /** Empty in releases that were made before it was computed. */
    public Optional<ResponseQuality> response(long releaseId) {
        return document(releaseId, "response", ResponseQuality.class);
    }

    /** Empty in releases that were made before it was computed. */
    public Optional<ParetoFigures> pareto(long releaseId) {
        return document(releaseId, "pareto", ParetoFigures.class);
    }

    /** Empty in releases that were made before it was computed. */
    public Optional<FunctionShares> functionShares(long releaseId) {
        return document(releaseId, "function-shares", FunctionShares.class);
    }

    public Reliability reliability(long releaseId) {
        return document(releaseId, "reliability", Reliability.class).orElse(Reliability.NONE);
    }

    public LostMinutes lostMinutes(long releaseId) {
        return document(releaseId, "lost-minutes", LostMinutes.class).orElse(new LostMinutes(Map.of()));
    }

    public DeliveryGaps deliveryGaps(long releaseId) {
        return document(releaseId, "delivery-gaps", DeliveryGaps.class).orElse(DeliveryGaps.NONE);
    }

    /** What people wrote about an item; empty where nobody did, and where it is hidden. */
    public Optional<Comments> comments(long releaseId, String item) {
        return document(releaseId, Comments.document(item), Comments.class);
    }

    public HeatMap heatMap(long releaseId) {
        return document(releaseId, "heat-map", HeatMap.class).orElse(new HeatMap(List.of()));
    }

    /** Writes the documents of a release, by name. */
    public void write(long releaseId, Map<String, Object> documents) {
        sql.update("delete from release_document where release_id = ?", releaseId);
        Iterator<Object[]> rows = documents.entrySet().stream()
                .map(e -> new Object[] {releaseId, e.getKey(), JsonText.of(e.getValue())})
                .iterator();
        sql.batch("insert into release_document (release_id, name, content) values (?, ?, ?)", rows, done -> {});
    }

    private <T> Optional<T> document(long releaseId, String name, Class<T> type) {
        String key = releaseId + "/" + name;
        Optional<Object> known = read.find(key);
        if (known.isEmpty()) {
            known = sql
                    .query(
                            "select content from release_document where release_id = ? and name = ?",
                            rows -> rows.getString(1),
                            releaseId,
                            name)
                    .stream()
                    .findFirst()
                    .map(json -> JsonText.read(json, type));
            known.ifPresent(document -> read.keep(key, document));
        }
        return known.map(type::cast);
    }
}
