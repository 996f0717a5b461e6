package throughline.insights.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.support.waves.Programme.good;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.organization.boundary.Endpoint;
import throughline.support.ApiClient;
import throughline.support.OnServer;
import throughline.support.Person;
import throughline.support.Reply;
import throughline.support.waves.Opinions;
import throughline.support.waves.Parcel;
import throughline.support.waves.Programme;

/** Everything that anybody gets from any address, searched for figures of groups of three: a function and a value of a segment. */
@OnServer
class WhatReadersSeeIT {
    private static final List<String> READERS = List.of("viewer", "function-head", "programme-lead", "administrator");
    private static final List<String> HIDDEN = List.of("unit:lamplighters", "segment:Isle=Skerry");
    private static final List<String> NOWHERE = List.of("unit:nobody", "segment:Isle=Nowhere");
    private static final List<String> SHOWN = List.of("unit:bookbinders", "segment:Isle=Tarn");

    private static final Programme PROGRAMME = new Programme(ApiClient.administrator());
    private static final Map<String, Person> PEOPLE = new LinkedHashMap<>();
    private static final Map<String, Map<String, Reply>> REPLIES = new LinkedHashMap<>();
    private static final Map<String, String> IDS = new HashMap<>();
    private static long release;

    /** Beside larger groups thirty in each of those shown, and three in each of those hidden, who all are as unhappy as can be. */
    @BeforeAll
    static void publishAndReadEverything() {
        for (String role : List.of("employee", "viewer", "function-head", "programme-lead", "administrator")) {
            PEOPLE.put(role, ApiClient.person("reads-" + role, role));
        }
        for (String function : List.of("Lamplighters", "Bookbinders")) {
            PROGRAMME.function(
                    function.toLowerCase(Locale.ROOT),
                    function,
                    person("function-head").email());
        }
        PROGRAMME.journey(Parcel.yaml("readers", "hr"));
        long survey = PROGRAMME.survey("Readers", "readers");
        long wave = PROGRAMME.open(survey, "Only");
        Opinions opinions = new Opinions(7, 3.9, 3.8, 3.7, 3.8, 3.4);
        List<int[]> unhappy = Collections.nCopies(3, new int[] {1, 1, 1, 1, 1, 1, 1});
        PROGRAMME.take(
                wave,
                Parcel.header("readers", "segment:function", "segment:Isle")
                        + Opinions.rows(opinions.take(240), "Ropers,Holm", "Ropers,Key", "Coopers,Holm", "Coopers,Key")
                        + Opinions.rows(opinions.take(30), "Bookbinders,Holm")
                        + Opinions.rows(opinions.take(12), "Glaziers,Key")
                        + Opinions.rows(opinions.take(30), "Ropers,Tarn")
                        + Opinions.rows(opinions.take(12), "Coopers,Reef")
                        + Opinions.rows(unhappy, "Lamplighters,Holm")
                        + Opinions.rows(unhappy, "Ropers,Skerry"));
        release = PROGRAMME.close(wave);
        IDS.putAll(Map.of(
                "releases", String.valueOf(release), "waves", String.valueOf(wave), "surveys", String.valueOf(survey)));
        IDS.put("journeys", "readers");
        IDS.put("functions", "lamplighters");
        IDS.put(
                "initiatives",
                good(
                                PROGRAMME
                                        .lead()
                                        .post(
                                                "/api/v1/initiatives",
                                                Map.of("title", "Read", "targetSteps", List.of("step:readers/send"))),
                                201)
                        .path("id")
                        .asText());
        read("nobody", ApiClient.nobody()::get);
        PEOPLE.forEach((role, person) -> {
            ApiClient program = person.program();
            read(
                    role,
                    address -> address.startsWith("/api/")
                            ? program.get(address)
                            : person.visitor().get(address));
        });
    }

    private static Person person(String role) {
        return Objects.requireNonNull(PEOPLE.get(role), role);
    }

    private static void read(String who, Function<String, Reply> ask) {
        REPLIES.put(who, new Crawl(ask, release).from(addresses()));
    }

    private static Map<String, Reply> replies(String who) {
        return REPLIES.getOrDefault(who, Map.of());
    }

    /** Every address of the product that answers, about this release and about each group, shown or not. */
    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        List<String> cells = Stream.of(List.of("total"), HIDDEN, SHOWN, NOWHERE)
                .flatMap(List::stream)
                .toList();
        for (Endpoint endpoint : Endpoint.all()) {
            if (!endpoint.method().equals("GET")) {
                continue;
            }
            String address = filled(endpoint.address());
            addresses.add(address);
            if (!endpoint.isApi()) {
                addresses.add(address + "?release=" + release);
            }
            boolean isOfGroups = endpoint.isApi()
                    ? address.startsWith("/api/v1/releases/")
                    : address.startsWith("/journeys/") || address.startsWith("/functions/");
            for (String cell : isOfGroups ? cells : List.<String>of()) {
                addresses.add(address
                        + (endpoint.isApi() ? "?cell=" : "?release=" + release + "&within=")
                        + URLEncoder.encode(cell, StandardCharsets.UTF_8));
            }
        }
        return addresses;
    }

    /** With what there is, where the address has room for it. */
    private static String filled(String address) {
        String filled = address;
        for (Map.Entry<String, String> id : IDS.entrySet()) {
            filled = filled.replace("/" + id.getKey() + "/0", "/" + id.getKey() + "/" + id.getValue());
        }
        return filled;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lamplighters", "Skerry"})
    void noFigureStandsWithTheNameOfAGroupOfThree(String name) {
        REPLIES.forEach((who, replies) ->
                assertThat(new FigureSearch(name).in(replies)).as(who).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bookbinders", "Tarn"})
    void theSearchFindsThoseOfAGroupOfThirty(String name) {
        for (String who : READERS) {
            assertThat(new FigureSearch(name).in(replies(who)))
                    .as(who)
                    .anyMatch(place -> place.startsWith("/journeys/readers"))
                    .anyMatch(place -> place.startsWith("/api/v1/releases/" + release + "/levels"))
                    .hasSizeGreaterThan(20);
        }
        for (String who : List.of("nobody", "employee")) {
            assertThat(new FigureSearch(name).in(replies(who))).as(who).isEmpty();
        }
    }

    @Test
    void readersSawPagesFilesAndDocuments() {
        for (String who : READERS) {
            for (String type : List.of("text/html", "text/csv", "application/json")) {
                assertThat(replies(who).values().stream()
                                .filter(reply -> reply.status() == 200)
                                .filter(reply -> reply.header("Content-Type").startsWith(type)))
                        .as(who + " " + type)
                        .hasSizeGreaterThan(2);
            }
            assertThat(replies(who)).as("all that is linked").hasSizeBetween(120, Crawl.MOST - 1);
        }
    }

    @Test
    void aHiddenGroupIsAnsweredLikeOneThatIsNotThere() {
        int compared = 0;
        for (Map<String, Reply> replies : REPLIES.values()) {
            for (int i = 0; i < HIDDEN.size(); i++) {
                String hidden = URLEncoder.encode(HIDDEN.get(i), StandardCharsets.UTF_8);
                String nowhere = URLEncoder.encode(NOWHERE.get(i), StandardCharsets.UTF_8);
                for (Map.Entry<String, Reply> one : replies.entrySet()) {
                    if (one.getKey().contains(hidden)) {
                        Reply other = Objects.requireNonNull(
                                replies.get(one.getKey().replace(hidden, nowhere)), one.getKey());
                        assertThat(alike(one.getValue(), i)).as(one.getKey()).isEqualTo(alike(other, i));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    /** Without the name, and without what differs each time. */
    private static String alike(Reply reply, int group) {
        String text = reply.text();
        for (String name : List.of(HIDDEN.get(group), NOWHERE.get(group))) {
            text = text.replaceAll("(?i)" + name.replaceFirst(".*[:=]", ""), "");
        }
        return reply.status() + " " + text.replaceAll("(csrf\" value=\"|csrf=)[^\"]*", "");
    }
}
