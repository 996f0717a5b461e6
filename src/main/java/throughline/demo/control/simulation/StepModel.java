package throughline.demo.control.simulation;

/**
 * A step as planted: its mean in the first wave; how likely somebody on this journey meets it; how many points a point of its rating
 * moves the journey; what a rating of 1–2 takes away and one of 5 adds beyond that; how much ratings differ, 1 being usual.
 */
public record StepModel(
        String key, double mean, double usage, double weight, double penalty, double reward, double spread) {

    /** Hurts when it is bad: a dissatisfier. */
    StepModel hurting(double points) {
        return new StepModel(key, mean, usage, weight, points, reward, spread);
    }

    /** Pleases when it is excellent: a delighter. */
    StepModel pleasing(double points) {
        return new StepModel(key, mean, usage, weight, penalty, points, spread);
    }

    /** Either it is there or it is not: ratings differ more than usual. */
    StepModel spreading(double times) {
        return new StepModel(key, mean, usage, weight, penalty, reward, times);
    }

    /** What a rating moves the journey, compared with a rating at the step's mean. */
    double pull(int rating) {
        double beyond = rating <= 2 ? -penalty : rating == 5 ? reward : 0;
        return weight * (rating - mean) + beyond;
    }
}
