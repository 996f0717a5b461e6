package throughline.demo.control.workforce;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Invented people: first and last names that are common where Meridian works, joined at random, no combination twice. */
final class Names {
    private static final Map<String, Origin> ORIGINS = Map.of(
            "fr",
            new Origin(
                    "Camille Léa Manon Chloé Inès Jade Louise Zoé Juliette Margaux Élise Anaïs Clara Sarah Pauline Lucas Hugo"
                            + " Louis Jules Arthur Théo Nathan Paul Antoine Maxime Baptiste Romain Julien Nicolas Mathieu Étienne Olivier",
                    "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia"
                            + " Bertrand Roux Vincent Fournier Morel Girard André Mercier Dupont Lambert Bonnet François Martinez"
                            + " Legrand Garnier Faure Rousseau Blanc Guérin Muller Henry Roussel Nicolas Perrin Morin Gauthier"),
            "ma",
            new Origin(
                    "Yasmine Salma Nour Amina Leïla Khadija Samira Imane Fatima Hiba Youssef Karim Mehdi Omar Amine Rachid Samir"
                            + " Bilal Hicham Nabil"
                            + " Malika Nadia Soraya Zineb Farid Anis Walid Tarek Hakim Jamal Sofiane Idir",
                    "Benali Haddad Mansouri Amrani Cherkaoui Bennani Tazi Alaoui Idrissi Khelifi Bouzid Saïdi Belkacem Hamdi Ziani"
                            + " Brahimi Toumi Kaddouri"
                            + " Boukhari Slimani Cherif Mokrani Rahmani Lahlou Fassi Berrada Guessous Naciri Chraïbi Sebti"),
            "pt",
            new Origin(
                    "Beatriz Mariana Inês Carolina Sofia Rita Joana Catarina Marta Leonor Tomás João Francisco Miguel Diogo"
                            + " Rodrigo Tiago Duarte Gonçalo Rui Nuno Pedro"
                            + " Ana Marina Teresa Helena Matilde Luísa André Bruno Filipe Hugo Jorge Vasco",
                    "Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Gomes Lopes Marques"
                            + " Almeida Ribeiro Pinto Carvalho Teixeira Moreira Correia Mendes Nunes"
                            + " Soares Vieira Monteiro Cardoso Rocha Neves Coelho Cruz Cunha Pires Ramos Reis Simões"),
            "no",
            new Origin(
                    "Ingrid Nora Emma Sofie Ida Astrid Hanne Marte Silje Kari Henrik Magnus Lars Ole Sindre Eirik Jonas Håkon"
                            + " Bjørn Anders Frida Tuva Maja Vilde Sigrid Marit Petter Kristian Morten Stian Trond Espen",
                    "Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Berg Haugen Hagen"
                            + " Solberg Bakken Lie Moen Strand Lunde Dahl"
                            + " Bakke Eide Sæther Hauge Lien Myhre Holm Aas Foss Vik Nygård Sandvik"),
            "ca",
            new Origin(
                    "Olivia Emily Hannah Grace Megan Rachel Lauren Claire Julia Victoria Liam Noah Ethan Ryan Owen Connor Daniel"
                            + " Andrew Kevin Scott",
                    "Smith Brown Tremblay Campbell MacDonald Wilson Stewart Morrison Fraser Clarke Bell Murphy Reid Ross Wright"
                            + " Graham Hughes Chan Wong Kowalski Park Nguyen"),
            "in",
            new Origin(
                    "Priya Ananya Divya Kavya Meera Neha Pooja Riya Shreya Sunita Arjun Rohan Vikram Rahul Aditya Karan Nikhil"
                            + " Sanjay Suresh Varun",
                    "Sharma Patel Singh Gupta Iyer Menon Nair Rao Reddy Kapoor Mehta Joshi Desai Bose Mukherjee Pillai Chopra"
                            + " Banerjee"),
            "de",
            new Origin(
                    "Anna Lena Katharina Julia Laura Sophie Johanna Hannah Miriam Franziska Lukas Felix Jonas Maximilian Jan"
                            + " Tobias Florian Moritz Sebastian Niklas",
                    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein Wolf"
                            + " Schröder Neumann Krüger Zimmermann Vogel"),
            "nl",
            new Origin(
                    "Sanne Lotte Femke Marieke Anouk Daan Bram Sven Thijs Joost",
                    "Jansen Visser Smit Meijer Bakker Mulder Bos Vos Peters Hendriks Dekker Brouwer Kuiper"));

    private final Set<String> taken = new HashSet<>();

    private record Origin(List<String> first, List<String> last) {
        Origin(String first, String last) {
            this(List.of(first.split(" ", -1)), List.of(last.split(" ")));
        }
    }

    /** Keeps a given name from being drawn. */
    void reserve(String name) {
        taken.add(email(name));
    }

    /** A name of this origin that nobody has yet. */
    String draw(Draws draws, String origin) {
        Origin names = ORIGINS.get(origin);
        if (names == null) {
            throw new IllegalArgumentException(origin);
        }
        while (true) {
            String name = draws.pick(names.first()) + " " + draws.pick(names.last());
            if (taken.add(email(name))) {
                return name;
            }
        }
    }

    /** The address of this person at Meridian, in plain letters. */
    static String email(String name) {
        int space = name.indexOf(' ');
        return plain(name.substring(0, space)) + "." + plain(name.substring(space)) + "@meridian.example";
    }

    private static String plain(String part) {
        String replaced = part.toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("å", "a")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ü", "ue")
                .replace("ö", "oe");
        return Normalizer.normalize(replaced, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }
}
